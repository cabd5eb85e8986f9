/** 128 random bits in base64url; made without `crypto.subtle` and `randomUUID`, which plain http lacks. */
export function newToken(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}

/** Names one command; a repetition of it carries the same. */
export function newCommandId(): string {
	return newToken();
}
