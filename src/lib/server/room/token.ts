import { hash } from 'node:crypto';

import type { TokenHash } from '$lib/core/room/room-event';

const TOKEN = /^[A-Za-z0-9_-]{22,86}$/;

/** The token itself is never kept. */
export const hashToken = (token: string): TokenHash => hash('sha256', token, 'base64url');

/** Of a token long enough to hold 128 bits of chance. */
export const isToken = (text: string): boolean => TOKEN.test(text);

export function tokenHashOf(request: Request): TokenHash | undefined {
	const [, token = ''] = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
	return isToken(token) ? hashToken(token) : undefined;
}
