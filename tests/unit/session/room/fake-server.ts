/** A room's server as `fetch` sees it: the test says what each request is given. */
export class FakeServer {
	readonly requests: Request[] = [];
	readonly bodies: unknown[] = [];
	readonly streams: FakeStream[] = [];
	/** Off: a proxy holds everything back. */
	greets = true;
	/** What the next requests are given, in order; then `otherwise`. */
	readonly replies: (() => Response | Promise<Response>)[] = [];
	otherwise: (request: Request) => Response | Promise<Response> = () => this.stream();

	readonly fetch: typeof fetch = (address, init) => {
		const request = new Request(new URL(address as string, 'http://room.test'), init);
		this.requests.push(request);
		this.bodies.push(typeof init?.body === 'string' ? JSON.parse(init.body) : undefined);
		const gone = new Promise<never>((_, reject) => {
			if (request.signal.aborted) reject(new DOMException('aborted', 'AbortError'));
			request.signal.addEventListener('abort', () =>
				reject(new DOMException('aborted', 'AbortError'))
			);
		});
		const reply = new Promise<Response>((resolve) =>
			resolve((this.replies.shift() ?? (() => this.otherwise(request)))())
		);
		return Promise.race([reply, gone]);
	};

	stream(): Response {
		const stream = new FakeStream(this.requests.at(-1)?.signal);
		this.streams.push(stream);
		if (this.greets) stream.say(': passage\n\n');
		return new Response(stream.body, { headers: { 'content-type': 'text/event-stream' } });
	}

	/** The one opened last. */
	get current(): FakeStream {
		const stream = this.streams.at(-1);
		if (!stream) throw new Error('no stream was asked for');
		return stream;
	}

	get query(): string {
		return new URL(this.requests.at(-1)?.url ?? '').search;
	}
}

class FakeStream {
	#out!: ReadableStreamDefaultController<Uint8Array>;
	readonly body = new ReadableStream<Uint8Array>({ start: (out) => void (this.#out = out) });

	constructor(signal: AbortSignal | undefined) {
		signal?.addEventListener('abort', () => this.#tryTo(() => this.#out.error(signal.reason)));
	}

	say(text: string): void {
		this.sayBytes(new TextEncoder().encode(text));
	}

	sayBytes(bytes: Uint8Array): void {
		this.#out.enqueue(bytes);
	}

	frame(id: string, value: object): void {
		this.say(`id: ${id}\ndata: ${JSON.stringify(value)}\n\n`);
	}

	end(): void {
		this.#tryTo(() => this.#out.close());
	}

	cut(): void {
		this.#tryTo(() => this.#out.error(new TypeError('network')));
	}

	#tryTo(act: () => void): void {
		try {
			act();
		} catch {
			// It was over already.
		}
	}
}

export const json = (value: object, status = 200, headers: Record<string, string> = {}): Response =>
	new Response(JSON.stringify(value), {
		status,
		headers: { 'content-type': 'application/json', ...headers }
	});
