import type { EditionDifference } from './compare-editions';
import type { Wording } from './words-for-errors';

/** The words for a difference between two editions. */
export function wordsForDifference({ what, id, here, there, edition }: EditionDifference): Wording {
	const absent = 'missing';
	return {
		message: `${what} of “${id}” is ${here ?? absent}, in the “${edition}” edition ${there ?? absent}`,
		advice: 'make them the same: progress and links hang on them'
	};
}
