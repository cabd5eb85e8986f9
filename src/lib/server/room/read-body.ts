import * as v from 'valibot';

import { failed, ok, type Result } from '$lib/core/result';

import type { ApiError } from './api-error';

/** A request's JSON, as far as it is no longer than that, in the shape of the schema. */
export async function readBody<Schema extends v.GenericSchema>(
	request: Request,
	schema: Schema,
	maxBytes: number
): Promise<Result<v.InferOutput<Schema>, ApiError>> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/json *(;|$)/i.test(type)) return failed('not-json');
	if (Number(request.headers.get('content-length')) > maxBytes) return failed('too-long');
	// Whoever broke it off, as phones do that lose the network, hears no reply.
	const bytes = await readBytes(request, maxBytes).catch(() => Buffer.of());
	if (!bytes) return failed('too-long');
	const parsed = v.safeParse(schema, parseJson(bytes));
	return parsed.success ? ok(parsed.output) : failed('malformed');
}

/** The rest of what is too long is left unread: whoever sends it gets its reply all the same. */
async function readBytes(request: Request, maxBytes: number): Promise<Buffer | undefined> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader = request.body?.getReader();
	for (;;) {
		const read = await reader?.read();
		if (!read || read.done) return Buffer.concat(chunks);
		length += read.value.length;
		if (length > maxBytes) return undefined;
		chunks.push(read.value);
	}
}

function parseJson(bytes: Buffer): unknown {
	try {
		return JSON.parse(bytes.toString());
	} catch {
		return undefined;
	}
}
