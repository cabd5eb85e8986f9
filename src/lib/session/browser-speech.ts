import type { Speech } from './read-aloud.svelte';

/** Undefined in a browser without speech. */
export function browserSpeech(): Speech<SpeechSynthesisVoice> | undefined {
	if (!('speechSynthesis' in window)) return undefined;
	const { speechSynthesis } = window;
	// Held, since Chromium and WebKit lose the end of an utterance that nobody refers to.
	let current: SpeechSynthesisUtterance | undefined;
	return {
		voices: () => speechSynthesis.getVoices(),
		onVoices(listener) {
			speechSynthesis.addEventListener('voiceschanged', listener);
			return () => speechSynthesis.removeEventListener('voiceschanged', listener);
		},
		speak(words, voice, onEnd) {
			const utterance = new SpeechSynthesisUtterance(words);
			utterance.voice = voice;
			utterance.lang = voice.lang;
			const end = (spoken: boolean) => {
				// What was cancelled ends too, but nobody waits for it.
				if (current === utterance) onEnd(spoken);
			};
			utterance.onend = () => end(true);
			utterance.onerror = () => end(false);
			current = utterance;
			speechSynthesis.speak(utterance);
		},
		cancel() {
			current = undefined;
			speechSynthesis.cancel();
		}
	};
}
