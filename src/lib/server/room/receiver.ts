import type { EpochMillis } from '$lib/core/memory/time';

import type { Frame, FrameMaker, Viewer } from './frame';

/** Somebody who listens: a stream, or one long poll. */
export interface Receiver {
	readonly viewer: Viewer;
	/** By which its streams are counted, and whose seat it must keep; of a screen, its address. */
	readonly token: string;
	/** There may be something new. */
	update(now: EpochMillis): void;
	/** Every 10 s. */
	beat(): void;
	/** @param isGone the room, or the receiver's seat in it, for good */
	end(isGone: boolean): void;
}

/** Beats for which a receiver may leave a frame unread. */
const PATIENCE_BEATS = 3;

const encoder = new TextEncoder();

/**
 * A stream of server-sent events. Frames do not queue up: a receiver that is slow gets, when it has read what it was
 * sent, one frame with all that changed since, and one that reads nothing for half a minute is ended.
 */
export class StreamReceiver implements Receiver {
	readonly viewer: Viewer;
	readonly token: string;
	readonly body: ReadableStream<Uint8Array>;
	readonly #frames: FrameMaker;
	readonly #now: () => EpochMillis;
	readonly #onEnd: (receiver: Receiver) => void;
	#controller: ReadableStreamDefaultController<Uint8Array> | undefined;
	#lacks = true;
	#missedBeats = 0;

	/** @param onEnd when the receiver has gone, or is given up */
	constructor(
		viewer: Viewer,
		token: string,
		frames: FrameMaker,
		now: () => EpochMillis,
		onEnd: (receiver: Receiver) => void
	) {
		this.viewer = viewer;
		this.token = token;
		this.#frames = frames;
		this.#now = now;
		this.#onEnd = onEnd;
		this.body = new ReadableStream({
			start: (controller) => {
				this.#controller = controller;
				// Headers are sent with the first bytes.
				this.#send(': passage\n\n');
			},
			pull: () => {
				this.#missedBeats = 0;
				if (this.#lacks) this.update(this.#now());
			},
			cancel: () => {
				this.#controller = undefined;
				onEnd(this);
			}
		});
	}

	update(now: EpochMillis): void {
		this.#lacks = !this.#isReady();
		if (this.#lacks) return;
		const frame = this.#frames.next(now);
		if (frame) this.#send(eventText(frame));
	}

	beat(): void {
		if (this.#isReady()) this.#send(':\n\n');
		else if (++this.#missedBeats >= PATIENCE_BEATS) {
			this.#onEnd(this);
			this.end(false);
		}
	}

	end(isGone: boolean): void {
		if (isGone) this.#send(': gone\n\n');
		this.#controller?.close();
		this.#controller = undefined;
	}

	#isReady(): boolean {
		return (this.#controller?.desiredSize ?? 0) > 0;
	}

	#send(text: string): void {
		this.#controller?.enqueue(encoder.encode(text));
	}
}

const eventText = ({ id, data }: Frame): string => `id: ${id}\ndata: ${data}\n\n`;

/** One reply for a proxy that holds streams back: with the frame that is lacking, as soon as there is one. */
export class PollReceiver implements Receiver {
	readonly viewer: Viewer;
	readonly token: string;
	readonly frames: Promise<readonly Frame[]>;
	readonly #maker: FrameMaker;
	readonly #resolve: (frames: readonly Frame[]) => void;

	constructor(viewer: Viewer, token: string, maker: FrameMaker) {
		this.viewer = viewer;
		this.token = token;
		this.#maker = maker;
		const { promise, resolve } = Promise.withResolvers<readonly Frame[]>();
		this.frames = promise;
		this.#resolve = resolve;
	}

	update(now: EpochMillis): void {
		const frame = this.#maker.next(now);
		if (frame) this.#resolve([frame]);
	}

	beat(): void {
		// A poll ends by itself.
	}

	/** What has become of the room, the next poll is told. */
	end(): void {
		this.#resolve([]);
	}
}
