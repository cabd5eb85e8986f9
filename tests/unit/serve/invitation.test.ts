import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';

import { invitation } from '../../../scripts/serve/invitation.js';

const HALVES: Readonly<Record<string, readonly [boolean, boolean]>> = {
	' ': [true, true],
	'▀': [false, true],
	'▄': [true, false],
	'█': [false, false]
};

/** The code's dark squares, as a camera sees them on a dark terminal. */
function darkSquares(text: string): boolean[][] {
	const rows = text.split('\n').filter((line) => line.length > 20 && /^[ ▀▄█]+$/.test(line));
	return rows.flatMap((row) =>
		[0, 1].map((half) => [...row].map((sign) => HALVES[sign]?.[half] ?? false))
	);
}

describe('invitation', () => {
	test('shows every address, and the first as a code', () => {
		const text = invitation(['http://10.0.0.4:3000', 'http://192.168.1.20:3000'], {
			colours: false
		});
		expect(text).toContain('  http://10.0.0.4:3000/join\n  http://192.168.1.20:3000/join\n');
		const { data, size } = encode('http://10.0.0.4:3000/join', { border: 2 });
		expect(darkSquares(text).slice(0, size)).toEqual(data);
	});

	test('says what serving a network means', () => {
		expect(invitation(['http://10.0.0.4:3000'], { colours: false })).toContain(
			'Anybody on this network can open it, and what travels is not encrypted (plain http).'
		);
	});

	test('is white on black in a terminal, whatever its own colours', () => {
		const lines = invitation(['http://10.0.0.4:3000'], { colours: true }).split('\n');
		const code = lines.filter((line) => /[▀▄█]/.test(line));
		for (const line of code) expect(line).toMatch(/^\x1b\[97;40m.*\x1b\[0m$/);
	});

	test('says what to do where there is no network', () => {
		expect(invitation([], { colours: false })).toContain('Join the Wi-Fi, or switch on a hotspot');
	});
});
