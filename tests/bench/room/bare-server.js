// The physical limit: a Node server that does nothing but answer the same requests and send the same bytes to all.
import { createServer } from 'node:http';

/** What a player is sent of each step, in bytes; as the app sent it. @type {Record<string, number>} */
const frameBytes = JSON.parse(process.argv[2] ?? '{}');
/** By the code of their room. @type {Map<string, Set<import('node:http').ServerResponse>>} */
const streams = new Map();
let made = 0;
/** @type {Record<string, string>} */
const PHASES = { open: 'open', close: 'closed', reveal: 'revealed' };

/** @param {string} kind */
function frame(kind) {
	const head = `id: bare\ndata: {"phase":"${PHASES[kind]}","filled":"`;
	const filling = Math.max(0, (frameBytes[kind] ?? 0) - head.length - 4);
	return `\n${head}${'.'.repeat(filling)}"}\n\n`;
}

const server = createServer((request, response) => {
	const code = request.url?.split('/')[4] ?? '';
	if (request.method === 'GET' && request.url?.includes('/stream')) {
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.write('\nid: bare\ndata: {}\n\n');
		const inRoom = streams.get(code) ?? new Set();
		streams.set(code, inRoom.add(response));
		return;
	}
	let text = '';
	request.setEncoding('utf8').on('data', (part) => (text += part));
	request.on('end', () => {
		const kind = text ? JSON.parse(text).command?.kind : undefined;
		const body = JSON.stringify({
			counted: true,
			code: code || `BARE${made++}`,
			playerId: 'p',
			table: { rows: [] }
		});
		response.writeHead(200, {
			'content-type': 'application/json',
			'content-length': Buffer.byteLength(body)
		});
		response.end(body);
		if (!PHASES[kind]) return;
		const sent = frame(kind);
		for (const stream of streams.get(code) ?? []) stream.write(sent);
	});
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	if (address && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`);
});
