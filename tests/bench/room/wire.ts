import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

export interface Reply {
	readonly status: number;
	readonly body: string;
}

const END_OF_HEAD = '\r\n\r\n';

/** One connection that stays open and takes one request at a time, written byte by byte: a browser's, without its work. */
export class Wire {
	readonly #socket: Socket;
	readonly #host: string;
	#received = '';
	#waiting: ((reply: Reply) => void) | undefined;

	private constructor(socket: Socket, host: string) {
		this.#socket = socket;
		this.#host = host;
		socket.setNoDelay(true).setEncoding('latin1');
		socket.on('data', (text: string) => this.#take(text));
		// What was under way is then never answered, and the count says so.
		socket.on('error', () => undefined);
	}

	static async open(port: number): Promise<Wire> {
		const socket = connect(port, '127.0.0.1');
		await once(socket, 'connect');
		return new Wire(socket, `127.0.0.1:${port}`);
	}

	send(method: string, path: string, token: string, body?: unknown): Promise<Reply> {
		return new Promise((resolve) => {
			this.#waiting = resolve;
			this.#socket.write(request(method, path, this.#host, token, body));
		});
	}

	close(): void {
		this.#socket.destroy();
	}

	#take(text: string) {
		this.#received += text;
		const headEnd = this.#received.indexOf(END_OF_HEAD);
		if (headEnd < 0) return;
		const head = this.#received.slice(0, headEnd);
		const body = wholeBody(head, this.#received.slice(headEnd + END_OF_HEAD.length));
		if (body === undefined) return;
		this.#received = '';
		this.#waiting?.({ status: Number(head.slice(9, 12)), body });
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
	readonly #socket: Socket;
	#tail = '';
	#awaited: { readonly mark: string; readonly resolve: (atMillis: number) => void } | undefined;

	private constructor(socket: Socket) {
		this.#socket = socket;
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
		socket.write(request('GET', path, `127.0.0.1:${port}`, token, undefined, 'text/event-stream'));
		await first;
		return stream;
	}

	/** The time at which a frame that holds the mark came in; ask before it can. */
	next(mark: string): Promise<number> {
		return new Promise((resolve) => (this.#awaited = { mark, resolve }));
	}

	close(): void {
		this.#socket.destroy();
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
	host: string,
	token: string,
	body?: unknown,
	accept = 'application/json'
): string {
	const text = body === undefined ? '' : JSON.stringify(body);
	const length = body === undefined ? '' : `content-length: ${Buffer.byteLength(text)}\r\n`;
	return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\naccept: ${accept}\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\n${length}\r\n${text}`;
}
