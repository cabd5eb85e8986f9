import * as v from 'valibot';

/** What a host must know of the server. */
const schema = v.object({
	/** Of the installed app; `null` where there is none. */
	home: v.nullable(v.string()),
	/** Where phones on the local network find it. */
	addresses: v.array(v.pipe(v.string(), v.url())),
	/** How long a room is kept after its end. */
	keepHours: v.number()
});

export type ServerInfo = v.InferOutput<typeof schema>;

/** @throws where it cannot be reached */
export async function fetchServerInfo(): Promise<ServerInfo> {
	const reply = await fetch('/api/v1/server', { cache: 'no-store' });
	if (!reply.ok) throw new Error(`server: ${reply.status}`);
	return v.parse(schema, await reply.json());
}
