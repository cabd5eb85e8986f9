import type { PassageId } from '$lib/core/item/item';
import type { Section, StudySet } from '$lib/core/item/study-set';
import { plainText } from '$lib/core/item/text';

import type { Learner } from './learner.svelte';
import type { ReadAloud, Speech } from './read-aloud.svelte';
import type { ReadingPrompts } from './reading-prompts.svelte';
import type { RecallMap } from './recall-map.svelte';

interface Place {
	readonly passageId: PassageId;
	readonly index: number;
}

interface DeskTools {
	readonly fetchSet: () => Promise<StudySet>;
	/** Undefined in a browser without speech. */
	readonly openSpeech: () => Promise<Speech | undefined>;
}

/** What lies beside a reading, each fetched when it is first wanted: the words come first. */
export class ReadingDesk {
	/** Undefined until the first section's end comes near. */
	prompts = $state.raw<ReadingPrompts>();
	map = $state.raw<RecallMap>();
	mapShown = $state(false);
	/** Undefined where there is no speech. */
	aloud = $state.raw<ReadAloud>();
	/** The set, or a tool, could not be fetched. */
	failed = $state(false);
	#set: Promise<StudySet> | undefined;
	#places: readonly Place[] = [];
	#left = false;
	readonly #learner: Learner;
	readonly #tools: DeskTools;

	constructor(learner: Learner, tools: DeskTools) {
		this.#learner = learner;
		this.#tools = tools;
	}

	async openPrompts(): Promise<void> {
		const fetched = await this.#withSet(import('./reading-prompts.svelte'));
		if (!fetched) return;
		const [set, { ReadingPrompts }] = fetched;
		this.prompts ??= new ReadingPrompts(this.#learner, set);
	}

	async showMap(): Promise<void> {
		const [fetched] = await Promise.all([
			this.#withSet(import('./recall-map.svelte')),
			// A sentence's cards can be studied where they are.
			this.openPrompts()
		]);
		if (!fetched) return;
		const [set, { RecallMap }] = fetched;
		this.map ??= new RecallMap(this.#learner, set);
		this.map.daysAhead = 0;
		this.mapShown = true;
	}

	/** Looks for a voice. @param edition its BCP 47 tag */
	async openAloud(sections: readonly Section[], edition: string): Promise<void> {
		const opened = await Promise.all([
			import('./read-aloud.svelte'),
			this.#tools.openSpeech()
		]).catch(() => undefined);
		if (!opened || this.#left) return;
		const [{ ReadAloud }, speech] = opened;
		if (!speech) return;
		const sentences = sections.flatMap(({ passages }) =>
			passages.flatMap((passage) =>
				passage.sentences.map(({ text }, index) => ({
					passageId: passage.id,
					index,
					words: plainText(text)
				}))
			)
		);
		this.#places = sentences;
		this.aloud = new ReadAloud(
			speech,
			sentences.map(({ words }) => words),
			edition
		);
	}

	/** Begins with the first sentence of that passage. */
	readFrom(passageId: PassageId): void {
		this.aloud?.start(
			Math.max(
				0,
				this.#places.findIndex((place) => place.passageId === passageId)
			)
		);
	}

	/** Which of the passage's sentences is being spoken, or waits. */
	spokenIn(passageId: PassageId): number | undefined {
		if (!this.aloud || this.aloud.status === 'silent') return undefined;
		const place = this.#places[this.aloud.place];
		return place?.passageId === passageId ? place.index : undefined;
	}

	/** The page is left. */
	leave(): void {
		this.#left = true;
		this.aloud?.dispose();
	}

	/** The whole set and a module, once the learner's log is open; undefined where one of them fails. */
	async #withSet<Module>(module: Promise<Module>): Promise<[StudySet, Module] | undefined> {
		try {
			this.#set ??= this.#tools.fetchSet();
			const [set, loaded] = await Promise.all([this.#set, module, this.#learner.opened]);
			this.failed = false;
			return this.#learner.state && [set, loaded];
		} catch {
			this.#set = undefined;
			this.failed = true;
			return undefined;
		}
	}
}
