import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

export interface Reply {
	readonly status: number;
	readonly body: string;
}

const END_OF_HEAD = '\r\n\r\n';

/** A connection that takes one request at a time, written byte by byte: a browser's, without its work. */
export class Wire {
	readonly #port: number;
	#socket: Socket | undefined;
	#received = '';
	#waiting: { readonly text: string; readonly resolve: (reply: Reply) => void } | undefined;

	constructor(port: number) {
		this.#port = port;
	}

	send(method: string, path: string, token: string, body?: unknown): Promise<Reply> {
		const text = request(method, path, this.#port, token, body);
		return new Promise((resolve) => {
			this.#waiting = { text, resolve };
			this.#connected().write(text);
		});
	}

	#connected(): Socket {
		if (this.#socket && !this.#socket.destroyed) return this.#socket;
		const socket = connect(this.#port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
		this.#received = '';
		socket.on('data', (text: string) => this.#take(text));
		socket.on('error', () => undefined);
		// A server ends what was idle for a while; as browsers do, ask again.
		socket.on('close', () => this.#waiting && this.#connected().write(this.#waiting.text));
		return (this.#socket = socket);
	}

	#take(text: string) {
		this.#received += text;
		const headEnd = this.#received.indexOf(END_OF_HEAD);
		if (headEnd < 0) return;
		const head = this.#received.slice(0, headEnd);
		const body = wholeBody(head, this.#received.slice(headEnd + END_OF_HEAD.length));
		if (body === undefined) return;
		this.#received = '';
		const waiting = this.#waiting;
		this.#waiting = undefined;
		waiting?.resolve({ status: Number(head.slice(9, 12)), body });
	}
}

/** Undefined while bytes are missing. */
function wholeBody(head: string, rest: string): string | undefined {
	const length = /content-length: (\d+)/i.exec(head)?.[1];
	if (length !== undefined) return rest.length < Number(length) ? undefined : rest;
	if (!/transfer-encoding: chunked/i.test(head)) return rest;
	if (!rest.endsWith('0\r\n\r\n')) return undefined;
	return rest.replace(/(?:^|\r\n)[0-9a-f]+\r\n/gi, '');
}

/** A stream of frames that is only counted, weighed and searched. */
export class FrameStream {
	frames = 0;
	bytes = 0;
	#tail = '';
	#awaited: { readonly mark: string; readonly resolve: (atMillis: number) => void } | undefined;

	private constructor(socket: Socket) {
		socket.setNoDelay(true).setEncoding('latin1');
		socket.on('data', (text: string) => this.#take(text));
		socket.on('error', () => undefined);
	}

	/** Resolves with the first frame. */
	static async open(port: number, path: string, token: string): Promise<FrameStream> {
		const socket = connect(port, '127.0.0.1');
		await once(socket, 'connect');
		const stream = new FrameStream(socket);
		const first = stream.next('data:');
		socket.write(request('GET', path, port, token, undefined, 'text/event-stream'));
		await first;
		return stream;
	}

	/** The time at which a frame that holds the mark came in; ask before it can. */
	next(mark: string): Promise<number> {
		return new Promise((resolve) => (this.#awaited = { mark, resolve }));
	}

	#take(text: string) {
		this.bytes += text.length;
		const searched = this.#tail + text;
		this.frames += searched.split('\nid:').length - 1;
		const awaited = this.#awaited;
		const found = awaited && searched.includes(awaited.mark);
		// A mark or a frame's beginning can lie across two packets.
		this.#tail = searched.slice(-40).replaceAll('\nid:', '\nid ');
		if (!found) return;
		this.#awaited = undefined;
		awaited.resolve(performance.now());
	}
}

function request(
	method: string,
	path: string,
	port: number,
	token: string,
	body?: unknown,
	accept = 'application/json'
): string {
	const text = body === undefined ? '' : JSON.stringify(body);
	const length = body === undefined ? '' : `content-length: ${Buffer.byteLength(text)}\r\n`;
	return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\naccept: ${accept}\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\n${length}\r\n${text}`;
}
