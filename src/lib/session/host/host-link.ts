import { cleanCode, isCode } from '../room/room-address';

const TOKEN = /^[\w-]{22,86}$/;

/** @param host address of the host's page, with its origin */
export const handOverLink = (host: string, code: string, token: string): string =>
	`${host}#host=${code}.${token}`;

/** @param join address of the page to join on, with its origin */
export const seatLink = (join: string, code: string, playerId: string, token: string): string =>
	`${join}?code=${code}#seat=${playerId}.${token}`;

/** The room that a link hands over; undefined where it is none. */
export function readHandOver(hash: string): { code: string; token: string } | undefined {
	const [code = '', token = ''] = /^#host=(.+)$/.exec(hash)?.[1]?.split('.') ?? [];
	const cleaned = cleanCode(code);
	return isCode(cleaned) && TOKEN.test(token) ? { code: cleaned, token } : undefined;
}
