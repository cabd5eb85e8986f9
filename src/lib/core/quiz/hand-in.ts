import type { ItemId, PartId } from '../item/item';
import type { Response } from '../item/response';
import { isMoment, type EpochMillis } from '../memory/time';
import { cleanName } from '../room/player-name';
import type { QuizResult } from './quiz-result';

/** What became of one question, as its pupil hands it in: no credit, which whoever takes it in works out anew. */
export interface HandInResult {
	readonly itemId: ItemId;
	readonly partId: PartId;
	/** Absent where it was skipped. */
	readonly response?: Response | undefined;
	/** A pupil's own word on a flashcard. */
	readonly knew?: boolean | undefined;
	readonly spentMillis: number;
}

/** A quiz that was given out as homework, as one pupil did it. Whoever can write a file can write one. */
export interface HandIn {
	/** As typed by the pupil. */
	readonly name: string;
	/** The quiz's address. */
	readonly query: string;
	/** Of the set on the pupil's device. */
	readonly setVersion: number;
	readonly edition: string;
	readonly startedAtMillis: EpochMillis;
	readonly endedAtMillis: EpochMillis;
	readonly results: readonly HandInResult[];
}

/** Longest name that is handed in, in UTF-16 units. */
export const LONGEST_PUPIL = 60;

type DoneQuiz = Omit<HandIn, 'name' | 'results'> & { readonly results: readonly QuizResult[] };

export function makeHandIn(
	{ query, setVersion, edition, startedAtMillis, endedAtMillis, results }: DoneQuiz,
	name: string
): HandIn {
	return {
		name: cleanName(name).slice(0, LONGEST_PUPIL),
		...{ query, setVersion, edition, startedAtMillis, endedAtMillis },
		results: results.map(({ itemId, partId, response, credit, spentMillis }) => ({
			...{ itemId, partId, spentMillis: Math.round(spentMillis) },
			...(response ? { response } : {}),
			...(response?.type === 'recall' ? { knew: credit === 1 } : {})
		}))
	};
}

/** Whether it can have happened: it ended after it began. */
export const isPossible = ({ startedAtMillis, endedAtMillis }: HandIn): boolean =>
	isMoment(startedAtMillis) && isMoment(endedAtMillis) && startedAtMillis <= endedAtMillis;
