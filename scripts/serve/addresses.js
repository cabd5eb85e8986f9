import { isIPv6 } from 'node:net';

/** Networks inside this machine, of containers and virtual machines, and tunnels out of it: no phone is in one. */
const NO_PHONES =
	/^(br-|cali|cni|docker|flannel|lxc|lxd|podman|tailscale|tap|tun|utun|vboxnet|veth|vEthernet|virbr|vmnet|wg|zt)/;

/** @typedef {ReturnType<typeof import('node:os').networkInterfaces>} Interfaces */

/**
 * The addresses at which phones on the local network can find this machine; those of IPv6 only where there are no
 * others, since nobody likes to type them.
 * @param {Interfaces} interfaces
 * @returns {string[]}
 */
export function localAddresses(interfaces) {
	const reachable = Object.entries(interfaces)
		.filter(([name]) => !NO_PHONES.test(name))
		.flatMap(([, found = []]) => found)
		.filter(({ internal, address }) => !internal && !/^(169\.254\.|fe[89ab])/i.test(address));
	const family = reachable.some((one) => one.family === 'IPv4') ? 'IPv4' : 'IPv6';
	return reachable.filter((one) => one.family === family).map((one) => one.address);
}

/**
 * The host that stands for every address of this machine, those of IPv6 too where it has any.
 * @param {Interfaces} interfaces
 */
export const everyAddress = (interfaces) =>
	Object.values(interfaces).some((found) => found?.some((one) => one.family === 'IPv6'))
		? '::'
		: '0.0.0.0';

/** @param {string} host */
const isEveryAddress = (host) => host === '::' || host === '0.0.0.0';

/** @param {string} host */
const isOwnMachine = (host) => host === 'localhost' || host === '::1' || /^127\./.test(host);

/**
 * @param {string} host
 * @param {number} port
 */
const toUrl = (host, port) => `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;

/**
 * Where the person who started it opens it.
 * @param {string} host
 * @param {number} port
 */
export const ownUrl = (host, port) =>
	toUrl(isEveryAddress(host) || host === '127.0.0.1' || host === '::1' ? 'localhost' : host, port);

/**
 * Where phones open it: nowhere, if it serves this machine alone.
 * @param {string} host
 * @param {number} port
 * @param {Interfaces} interfaces
 * @returns {string[]}
 */
export function networkUrls(host, port, interfaces) {
	if (isOwnMachine(host)) return [];
	const hosts = isEveryAddress(host) ? localAddresses(interfaces) : [host];
	return hosts.map((one) => toUrl(one, port));
}
