/** A platform's speech that speaks a sentence when the story says so. Runs in the page. */
export function fakeSpeech(voices: readonly { lang: string; localService: boolean }[]) {
	class Utterance {
		onend: (() => void) | undefined;
		voice = undefined;
		lang = '';
		text: string;
		constructor(text: string) {
			this.text = text;
		}
	}
	const spoken: Utterance[] = [];
	Object.assign(window, {
		SpeechSynthesisUtterance: Utterance,
		spoken,
		endSentence: () => spoken.at(-1)?.onend?.()
	});
	const speech = Object.assign(new EventTarget(), {
		getVoices: () => voices.map((voice) => ({ ...voice, default: false })),
		speak: (utterance: Utterance) => void spoken.push(utterance),
		cancel: () => undefined
	});
	Object.defineProperty(window, 'speechSynthesis', { value: speech });
}
