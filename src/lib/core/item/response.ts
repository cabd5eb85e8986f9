import type { OptionId, VerdictValue } from './item';

/** What a learner submits. Typed words are kept as typed. */
export type Response =
	/** "I don't know", for every type. */
	| { readonly type: 'none' }
	/** Nothing to grade: the learner turned the card over and grades themselves. */
	| { readonly type: 'recall' }
	| { readonly type: 'cloze'; readonly typed: string }
	| { readonly type: 'choice'; readonly optionId: OptionId }
	| { readonly type: 'choices'; readonly optionIds: readonly OptionId[] }
	| { readonly type: 'verdict'; readonly value: VerdictValue }
	| { readonly type: 'short'; readonly typed: string }
	| { readonly type: 'number'; readonly typed: string }
	| { readonly type: 'date'; readonly typed: string }
	/** Step ids in the learner's order. */
	| { readonly type: 'order'; readonly stepIds: readonly OptionId[] }
	/** Pair id of the left → id of the right put with it (a pair's own id, or a distractor's). */
	| { readonly type: 'match'; readonly rightIdByPairId: Readonly<Record<OptionId, OptionId>> };

/** The graded response. */
export interface Verdict {
	/** Self-graded cards are `undecided` until the learner says. */
	readonly outcome: 'right' | 'part' | 'wrong' | 'undecided';
	/** Share of full credit, 0–1. */
	readonly credit: number;
	/** For `choices`, `order` and `match`: which option, step or pair was right. Empty for the other types. */
	readonly rightById: Readonly<Record<OptionId, boolean>>;
	/** A typed response that counts as right with a slip in it (spelling), so that the screen can show the true spelling. */
	readonly slip: boolean;
}

/** The response as the log keeps it: a match as `pair=right`; nothing of what was typed. */
export function responseOptionIds(response: Response): readonly OptionId[] {
	switch (response.type) {
		case 'choice':
			return [response.optionId];
		case 'choices':
			return response.optionIds;
		case 'verdict':
			return [response.value];
		case 'order':
			return response.stepIds;
		case 'match':
			return Object.entries(response.rightIdByPairId).map(
				([pairId, rightId]) => `${pairId}=${rightId}`
			);
		default:
			return [];
	}
}
