import { describe, expect, test } from 'vitest';

import { handOverLink, readHandOver, seatLink } from '$lib/session/host/host-link';
import { joinOrigin, spokenCode, withoutProtocol } from '$lib/session/host/join-address';

const LAN = ['http://192.168.1.20:3000', 'http://10.0.0.4:3000'];
const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAA';

describe('joinOrigin', () => {
	test.each(['http://localhost:3000/class', 'http://127.0.0.1:3000/class', 'http://[::1]:3000/'])(
		'is the first address on the network where the host opened %s',
		(page) => {
			expect(joinOrigin(LAN, new URL(page))).toBe('http://192.168.1.20:3000');
		}
	);

	test('is the page’s own where others can open it', () => {
		const page = new URL('https://quiz.school.example/class');
		expect(joinOrigin(LAN, page)).toBe('https://quiz.school.example');
	});

	test('is the page’s own where there is no network', () => {
		expect(joinOrigin([], new URL('http://localhost:3000/class'))).toBe('http://localhost:3000');
	});
});

test('an address is shown without its protocol, and a code in two halves', () => {
	expect(withoutProtocol('http://192.168.1.20:3000/join')).toBe('192.168.1.20:3000/join');
	expect(withoutProtocol('https://quiz.example/')).toBe('quiz.example');
	expect(spokenCode('KORA42')).toBe('KORA 42');
});

describe('readHandOver', () => {
	test('reads what handOverLink wrote', () => {
		const link = handOverLink('https://quiz.example/class', 'KORA42', TOKEN);
		expect(readHandOver(new URL(link).hash)).toEqual({ code: 'KORA42', token: TOKEN });
	});

	test.each(['', '#', '#host=', '#host=KORA42', '#host=KORA42.short', `#host=K1.${TOKEN}`])(
		'takes nothing from %j',
		(hash) => {
			expect(readHandOver(hash)).toBeUndefined();
		}
	);
});

test('a seat travels in the part of the link that no server sees', () => {
	const link = new URL(seatLink('https://quiz.example/join', 'KORA42', 'p1', TOKEN));
	expect(link.search).toBe('?code=KORA42');
	expect(link.hash).toBe(`#seat=p1.${TOKEN}`);
});
