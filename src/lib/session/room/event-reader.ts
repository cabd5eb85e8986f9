/** A frame of a room's stream as it travels. */
export interface Frame {
	/** Its place, which `after` goes on from. */
	readonly id: string;
	/** JSON. */
	readonly data: string;
}

export interface StreamPiece {
	readonly frames: readonly Frame[];
	/** The room is deleted, or the token is nobody's any more. */
	readonly gone: boolean;
}

/**
 * Reads server-sent events as far as rooms use them, from text that may be cut anywhere.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export class EventReader {
	#rest = '';
	#id = '';
	#data: string[] = [];

	push(text: string): StreamPiece {
		const lines = (this.#rest + text).split(/\r?\n/);
		this.#rest = lines.pop() ?? '';
		const frames: Frame[] = [];
		let gone = false;
		for (const line of lines) {
			if (line === '') {
				if (this.#data.length > 0) frames.push({ id: this.#id, data: this.#data.join('\n') });
				this.#data = [];
			} else if (line.startsWith(':')) gone ||= line.slice(1).trim() === 'gone';
			else this.#take(line);
		}
		return { frames, gone };
	}

	#take(line: string): void {
		const colon = line.indexOf(':');
		const field = colon < 0 ? line : line.slice(0, colon);
		const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
		if (field === 'id') this.#id = value;
		if (field === 'data') this.#data.push(value);
	}
}
