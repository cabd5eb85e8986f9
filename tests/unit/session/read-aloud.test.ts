import { describe, expect, test } from 'vitest';

import { ReadAloud, type Speech, type Voice } from '$lib/session/read-aloud.svelte';

const voice = (lang: string, but: Partial<Voice> = {}): Voice => ({
	lang,
	localService: true,
	default: false,
	...but
});

/** A speech that waits to be told when a sentence is over. */
class FakeSpeech implements Speech {
	list: readonly Voice[] = [voice('en-GB')];
	readonly spoken: string[] = [];
	cancelCount = 0;
	listening = 0;
	/** Ends the sentence last begun, cancelled or not. */
	end: (spoken: boolean) => void = () => undefined;
	tell: () => void = () => undefined;

	voices() {
		return this.list;
	}
	onVoices(listener: () => void) {
		this.listening += 1;
		this.tell = listener;
		return () => (this.listening -= 1);
	}
	speak(words: string, _voice: Voice, onEnd: (spoken: boolean) => void) {
		this.spoken.push(words);
		this.end = onEnd;
	}
	cancel() {
		this.cancelCount += 1;
	}
}

const SENTENCES = ['One.', 'Two.', 'Three.'];

function world(list?: readonly Voice[], language = 'en') {
	const speech = new FakeSpeech();
	if (list) speech.list = list;
	return { speech, aloud: new ReadAloud(speech, SENTENCES, language) };
}

describe('ReadAloud', () => {
	test('speaks sentence after sentence from where it was started, and falls silent after the last', () => {
		const { speech, aloud } = world();
		aloud.start(1);
		expect(aloud).toMatchObject({ status: 'speaking', place: 1 });
		speech.end(true);
		expect(aloud).toMatchObject({ status: 'speaking', place: 2 });
		speech.end(true);
		expect(aloud.status).toBe('silent');
		expect(speech.spoken).toEqual(['Two.', 'Three.']);
	});

	test('keeps its sentence over a pause and begins it anew', () => {
		const { speech, aloud } = world();
		aloud.start(0);
		aloud.pause();
		expect(aloud).toMatchObject({ status: 'paused', place: 0 });
		expect(speech.cancelCount).toBe(2);
		aloud.goOn();
		speech.end(true);
		expect(speech.spoken).toEqual(['One.', 'One.', 'Two.']);
	});

	test('does not go on to the next sentence when the end of a paused one comes late', () => {
		const { speech, aloud } = world();
		aloud.start(0);
		aloud.pause();
		speech.end(true);
		expect(aloud).toMatchObject({ status: 'paused', place: 0 });
	});

	test('goes on from another sentence without hearing the end of the first', () => {
		const { speech, aloud } = world();
		aloud.start(0);
		const endFirst = speech.end;
		aloud.start(2);
		endFirst(true);
		expect(aloud).toMatchObject({ status: 'speaking', place: 2 });
	});

	test('stops, and says so, when a sentence cannot be spoken', () => {
		const { speech, aloud } = world();
		aloud.start(0);
		speech.end(false);
		expect(aloud).toMatchObject({ status: 'silent', failed: true });
		aloud.start(0);
		expect(aloud.failed).toBe(false);
	});

	test('has no voice, and says nothing, where none speaks the language', () => {
		const { speech, aloud } = world([voice('fr-FR'), voice('eng')]);
		expect(aloud.voice).toBeUndefined();
		aloud.start(0);
		expect(speech.spoken).toEqual([]);
		expect(aloud.status).toBe('silent');
	});

	test('takes a voice that needs no network before one that does, even a preferred one', () => {
		const remote = voice('en-US', { localService: false, default: true });
		const local = voice('en_GB');
		expect(world([remote, local]).aloud.voice).toBe(local);
		expect(world([remote]).aloud.voice).toBe(remote);
	});

	test('takes the platform’s preferred voice among those of a kind', () => {
		const preferred = voice('en-GB', { default: true });
		expect(world([voice('en-AU'), preferred, voice('en-US')]).aloud.voice).toBe(preferred);
	});

	test('reads an edition for easier reading with a voice of its language', () => {
		expect(world([voice('fr-CA')], 'fr-plain').aloud.voice?.lang).toBe('fr-CA');
	});

	test('finds its voice when the platform tells of it later', () => {
		const { speech, aloud } = world([]);
		speech.list = [voice('en-GB')];
		speech.tell();
		expect(aloud.voice?.lang).toBe('en-GB');
	});

	test('is silent, and listens no more, once disposed of', () => {
		const { speech, aloud } = world();
		aloud.start(0);
		aloud.dispose();
		speech.end(true);
		expect(speech.spoken).toEqual(['One.']);
		expect(speech.listening).toBe(0);
	});
});
