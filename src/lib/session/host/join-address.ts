/** Where phones find the server: what it says of itself, where this page was opened on the same machine. */
export function joinOrigin(addresses: readonly string[], page: URL): string {
	const [first] = addresses;
	return first !== undefined && isLoopback(page.hostname) ? new URL(first).origin : page.origin;
}

/** As it is typed from a wall: without its protocol. */
export const withoutProtocol = (address: string): string =>
	address.replace(/^https?:[/][/]/, '').replace(/[/]$/, '');

/** In two halves, as it is read out: `KORA 42`. */
export const spokenCode = (code: string): string => code.replace(/^(\D+)(\d+)$/, '$1 $2');

export const isLoopback = (hostname: string): boolean =>
	hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
