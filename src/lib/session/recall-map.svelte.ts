import type { PassageId } from '$lib/core/item/item';
import type { StudySet } from '$lib/core/item/study-set';
import { countStandings, memoryMap, type SentenceRecall } from '$lib/core/memory/memory-map';
import { type GroundSentence, groundOf } from '$lib/core/memory/reading-ground';
import { restingCards, type RestingCard } from '$lib/core/memory/resting-cards';

import type { Learner } from './learner.svelte';

/** What the learner would recall of a reading on a day from now, kept in step with every review. */
export class RecallMap {
	/** 0 for today. */
	daysAhead = $state(0);
	readonly #learner: Learner;
	readonly #set: StudySet;
	readonly #ground;
	/** Where each passage's sentences begin and end in the ground. */
	readonly #extents = new Map<PassageId, { from: number; to: number }>();

	constructor(learner: Learner, set: StudySet) {
		this.#learner = learner;
		this.#set = set;
		this.#ground = groundOf(set);
		for (const [place, { passageId }] of this.#ground.sentences.entries()) {
			const from = this.#extents.get(passageId)?.from ?? place;
			this.#extents.set(passageId, { from, to: place + 1 });
		}
	}

	/** What a passage had last: a sentence that stands as it stood is not drawn again. */
	readonly #lastById = new Map<PassageId, readonly SentenceRecall[]>();

	readonly #map: readonly SentenceRecall[] = $derived.by(() => {
		const { state } = this.#learner;
		return state ? memoryMap(this.#ground, state, this.day) : [];
	});
	readonly counts = $derived(countStandings(this.#map));

	get day(): number {
		return this.#learner.today + this.daysAhead;
	}

	/** One entry for each of the passage's sentences; empty while the log is not open. */
	of(passageId: PassageId): readonly SentenceRecall[] {
		const { from, to } = this.#extents.get(passageId) ?? { from: 0, to: 0 };
		const kept = keepEqual(this.#map.slice(from, to), this.#lastById.get(passageId) ?? []);
		this.#lastById.set(passageId, kept);
		return kept;
	}

	/** Sentences on which no card rests. */
	get uncovered(): readonly GroundSentence[] {
		return this.#ground.sentences.filter(({ cards }) => cards.length === 0);
	}

	cardsOf(passageId: PassageId, index: number): readonly RestingCard[] {
		const { state } = this.#learner;
		const place = (this.#extents.get(passageId)?.from ?? Infinity) + index;
		const sentence = this.#ground.sentences[place];
		if (!state || !sentence) return [];
		const keys = sentence.cards.flatMap((card) => this.#ground.cardKeys[card] ?? []);
		return restingCards(this.#set, keys, state, this.day);
	}
}

/** The same entries, those that equal the ones before being the very same; all of them if all are. */
function keepEqual(
	recalls: readonly SentenceRecall[],
	before: readonly SentenceRecall[]
): readonly SentenceRecall[] {
	const kept = recalls.map((recall, index) => {
		const last = before[index];
		return last && isEqual(recall, last) ? last : recall;
	});
	const same = kept.length === before.length && kept.every((recall, at) => recall === before[at]);
	return same ? before : kept;
}

const isEqual = (one: SentenceRecall, other: SentenceRecall): boolean =>
	one.standing === other.standing &&
	one.recall === other.recall &&
	one.asked === other.asked &&
	one.fresh === other.fresh;
