import { describe, expect, test } from 'vitest';

import { steadyClock } from '$lib/server/steady-clock';

describe('steadyClock', () => {
	test('goes on at its pace where the machine’s clock is set back', () => {
		let [now, elapsed] = [50_000, 7];
		const clock = steadyClock(
			() => now,
			() => elapsed
		);
		expect(clock()).toBe(50_000);
		[now, elapsed] = [20_000, 1007];
		expect(clock()).toBe(51_000);
		[now, elapsed] = [22_000, 3007.4];
		expect(clock()).toBe(53_000);
	});

	test('follows it forward', () => {
		let [now, elapsed] = [50_000, 7];
		const clock = steadyClock(
			() => now,
			() => elapsed
		);
		clock();
		[now, elapsed] = [80_000, 1007];
		expect(clock()).toBe(80_000);
		[now, elapsed] = [81_000, 2007];
		expect(clock()).toBe(81_000);
	});
});
