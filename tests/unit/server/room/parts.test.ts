import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

import { isUnkindName } from '$lib/core/room/word-filter';
import { CommandBody } from '$lib/server/room/command-schema';
import { StoredEvent } from '$lib/server/room/event-schema';
import { RateLimit } from '$lib/server/room/rate-limit';
import { codesFor, readCode } from '$lib/server/room/room-code';
import { hashToken } from '$lib/server/room/token';

describe('codesFor', () => {
	test('gives the same host and command the same codes, others others', () => {
		const first = (host: string, id: string) => [...codesFor(host, id).take(3)];
		expect(first('a', '1')).toEqual(first('a', '1'));
		expect(first('a', '1')).not.toEqual(first('a', '2'));
		expect(first('a', '1')).not.toEqual(first('b', '1'));
	});

	test('gives four letters that can be said and two digits, and nothing rude', () => {
		for (const code of codesFor('host', 'command').take(5000)) {
			expect(code).toMatch(/^[BDFGKLMNPRSTVZ][AEIOU][BDFGKLMNPRSTVZ][AEIOU]\d\d$/);
			expect(isUnkindName(code.slice(0, 4))).toBe(false);
		}
	});
});

describe('readCode', () => {
	test.each([
		['KORA42', 'KORA42'],
		[' kora-42 ', 'KORA42'],
		['ko ra 4 2', 'KORA42'],
		['KORA4', undefined],
		['KORA424', undefined],
		['../etc', undefined]
	])('%j is %j', (typed, code) => expect(readCode(typed)).toBe(code));
});

describe('RateLimit', () => {
	test('allows so many at once, and as many again over its time', () => {
		const limit = new RateLimit(3, 6);
		const takes = (atMillis: number) => limit.take('ada', atMillis);
		expect([0, 0, 0, 0].map(takes)).toEqual([true, true, true, false]);
		expect([1900, 2000, 2000].map(takes)).toEqual([false, true, false]);
		expect(limit.take('ben', 2000)).toBe(true);
	});

	test('forgets names that are fresh again, and none that are not', () => {
		const limit = new RateLimit(1, 10);
		limit.take('ada', 0);
		for (let index = 0; index < 20_000; index++) limit.take(`name-${index}`, index / 100);
		expect(limit.take('ada', 200)).toBe(false);
	});
});

describe('hashToken', () => {
	test('is base64url of SHA-256: NIST’s example', () => {
		expect(hashToken('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
	});
});

describe('what comes from outside', () => {
	test('is parsed without a throw, whatever it is', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				v.safeParse(CommandBody, value);
				v.safeParse(StoredEvent, value);
			})
		);
	});

	test('is stored with nothing beside what an event has', () => {
		const event = { kind: 'locked', by: { role: 'host', term: 0 }, commandId: 'a' };
		expect(v.is(StoredEvent, event)).toBe(true);
		expect(v.is(StoredEvent, { ...event, more: 1 })).toBe(false);
	});
});
