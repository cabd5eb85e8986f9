import type { NetworkInterfaceInfo } from 'node:os';

import { describe, expect, test } from 'vitest';

import {
	everyAddress,
	localAddresses,
	networkUrls,
	ownUrl
} from '../../../scripts/serve/addresses.js';

function at(address: string): NetworkInterfaceInfo {
	const internal = address === '127.0.0.1' || address === '::1';
	const shared = { address, internal, netmask: '', mac: '', cidr: null };
	return address.includes(':')
		? { ...shared, family: 'IPv6', scopeid: 0 }
		: { ...shared, family: 'IPv4' };
}

const LOOPBACK = [at('127.0.0.1'), at('::1')];

describe('localAddresses', () => {
	test('are those of IPv4 where there are any', () => {
		const interfaces = { lo: LOOPBACK, wlan0: [at('2001:db8::5'), at('192.168.1.20')] };
		expect(localAddresses(interfaces)).toEqual(['192.168.1.20']);
	});

	test('are those of IPv6 where there are no others', () => {
		const interfaces = { lo: LOOPBACK, wlan0: [at('fe80::1'), at('2001:db8::5')] };
		expect(localAddresses(interfaces)).toEqual(['2001:db8::5']);
	});

	test('leave out what the machine gave itself when no network answered', () => {
		expect(localAddresses({ eth0: [at('169.254.7.7')] })).toEqual([]);
	});

	test.each(['docker0', 'br-4fd1a', 'veth12', 'virbr0', 'vEthernet (WSL)', 'wg0', 'utun3'])(
		'leave out %s, in which no phone is',
		(name) => {
			const interfaces = { [name]: [at('172.17.0.1')], en0: [at('10.0.0.4')] };
			expect(localAddresses(interfaces)).toEqual(['10.0.0.4']);
		}
	);

	test('keep each of two networks', () => {
		const interfaces = { eth0: [at('10.0.0.4')], wlan0: [at('192.168.1.20')] };
		expect(localAddresses(interfaces)).toEqual(['10.0.0.4', '192.168.1.20']);
	});
});

describe('networkUrls', () => {
	const interfaces = { lo: LOOPBACK, wlan0: [at('192.168.1.20')] };

	test.each(['127.0.0.1', '127.0.1.1', '::1', 'localhost'])('are none for %s', (host) => {
		expect(networkUrls(host, 3000, interfaces)).toEqual([]);
	});

	test.each(['0.0.0.0', '::'])('are those of the machine for %s', (host) => {
		expect(networkUrls(host, 3000, interfaces)).toEqual(['http://192.168.1.20:3000']);
	});

	test('are that host alone where one is named', () => {
		expect(networkUrls('10.0.0.4', 80, interfaces)).toEqual(['http://10.0.0.4:80']);
		expect(networkUrls('2001:db8::5', 80, interfaces)).toEqual(['http://[2001:db8::5]:80']);
	});
});

describe('ownUrl', () => {
	test('says localhost where this machine answers to that', () => {
		for (const host of ['127.0.0.1', '::1', '::', '0.0.0.0', 'localhost'])
			expect(ownUrl(host, 3000)).toBe('http://localhost:3000');
		expect(ownUrl('127.0.0.2', 3000)).toBe('http://127.0.0.2:3000');
		expect(ownUrl('10.0.0.4', 3000)).toBe('http://10.0.0.4:3000');
	});
});

describe('everyAddress', () => {
	test('includes those of IPv6 only where the machine has it', () => {
		expect(everyAddress({ lo: LOOPBACK })).toBe('::');
		expect(everyAddress({ lo: [at('127.0.0.1')] })).toBe('0.0.0.0');
	});
});
