import type { Refusal } from '$lib/core/room/refusal';

/** What a request is answered when it is not done: docs/room-protocol.md. */
export type ApiError =
	| Refusal
	| 'unknown-token'
	/** The set or an item of it is not in this version of the app. */
	| 'no-set'
	| 'too-long'
	| 'not-json'
	| 'too-many'
	| 'unavailable';

const STATUSES: Partial<Record<ApiError, number>> = {
	malformed: 400,
	'unknown-token': 401,
	'no-room': 404,
	'too-long': 413,
	'not-json': 415,
	'too-many': 429,
	unavailable: 503
};

const RETRY_AFTER_SECONDS: Partial<Record<ApiError, number>> = { 'too-many': 10, unavailable: 1 };

/** A refusal of the room is a conflict with how it stands. */
export function errorReply(error: ApiError): Response {
	const retryAfter = RETRY_AFTER_SECONDS[error];
	return jsonReply({ error }, STATUSES[error] ?? 409, {
		...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) })
	});
}

export function jsonReply(
	body: unknown,
	status = 200,
	headers: Readonly<Record<string, string>> = {}
): Response {
	return new Response(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers }
	});
}
