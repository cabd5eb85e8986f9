/** A voice of the platform, as much of it as is needed to choose one. */
export interface Voice {
	/** BCP 47; Android writes `en_GB`. */
	readonly lang: string;
	/** Speaks on the device itself, without a network. */
	readonly localService: boolean;
	readonly default: boolean;
}

/** The platform's speech. */
export interface Speech<V extends Voice = Voice> {
	/** May be empty until `onVoices` tells. */
	voices(): readonly V[];
	/** Calls back when the list has changed. Returns a function that ends it. */
	onVoices(listener: () => void): () => void;
	/** Calls back once, when the words are spoken or could not be; not after `cancel`. */
	speak(words: string, voice: V, onEnd: (spoken: boolean) => void): void;
	cancel(): void;
}

/**
 * Reads one sentence after another. A pause keeps the sentence and going on begins it anew, since the platforms' own
 * pause is lost on some of them.
 */
export class ReadAloud<V extends Voice = Voice> {
	/** Undefined where the platform has no voice for the language. */
	voice = $state.raw<V>();
	status = $state<'silent' | 'speaking' | 'paused'>('silent');
	/** Which sentence is spoken, or waits to be. */
	place = $state(0);
	/** The last sentence could not be spoken. */
	failed = $state(false);
	readonly #speech: Speech<V>;
	readonly #sentences: readonly string[];
	readonly #language: string;
	readonly #endListening: () => void;

	/** @param language BCP 47 tag of the edition. */
	constructor(speech: Speech<V>, sentences: readonly string[], language: string) {
		this.#speech = speech;
		this.#sentences = sentences;
		this.#language = language;
		this.#endListening = speech.onVoices(() => this.#chooseVoice());
		this.#chooseVoice();
	}

	/** @param place of the sentence to begin with */
	start(place: number): void {
		if (!this.voice || !(place in this.#sentences)) return;
		this.#speech.cancel();
		this.failed = false;
		this.#speak(place);
	}

	pause(): void {
		if (this.status !== 'speaking') return;
		this.status = 'paused';
		this.#speech.cancel();
	}

	goOn(): void {
		if (this.status === 'paused') this.start(this.place);
	}

	stop(): void {
		this.status = 'silent';
		this.#speech.cancel();
	}

	/** Ends the voice with the page. */
	dispose(): void {
		this.stop();
		this.#endListening();
	}

	#speak(place: number): void {
		const words = this.#sentences[place];
		if (!this.voice || words === undefined) {
			this.status = 'silent';
			return;
		}
		this.status = 'speaking';
		this.place = place;
		this.#speech.speak(words, this.voice, (spoken) => {
			if (this.status !== 'speaking' || this.place !== place) return;
			if (spoken) this.#speak(place + 1);
			else {
				this.failed = true;
				this.status = 'silent';
			}
		});
	}

	#chooseVoice(): void {
		this.voice = chooseVoice(this.#speech.voices(), this.#language);
	}
}

/**
 * A voice for the language: one that needs no network before one that does, the platform's preferred one before others.
 * Undefined where none speaks it.
 */
function chooseVoice<V extends Voice>(voices: readonly V[], language: string): V | undefined {
	const primary = primaryOf(language);
	const points = (voice: V) => (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
	return voices
		.filter(({ lang }) => primaryOf(lang) === primary)
		.reduce<V | undefined>(
			(best, voice) => (best && points(best) >= points(voice) ? best : voice),
			undefined
		);
}

const primaryOf = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
