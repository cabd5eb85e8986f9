import type { OptionId } from './item';
import type { Verdict } from './response';

export const RIGHT: Verdict = { outcome: 'right', credit: 1, rightById: {}, slip: false };
export const RIGHT_WITH_SLIP: Verdict = { ...RIGHT, slip: true };
export const WRONG: Verdict = { outcome: 'wrong', credit: 0, rightById: {}, slip: false };
/** No credit until the learner has graded themselves. */
export const UNDECIDED: Verdict = { ...WRONG, outcome: 'undecided' };

/** Right at a credit of 1, wrong at 0, else part. */
export function verdictOfCredit(
	credit: number,
	rightById: Readonly<Record<OptionId, boolean>> = {}
): Verdict {
	const outcome = credit === 1 ? 'right' : credit === 0 ? 'wrong' : 'part';
	return { outcome, credit, rightById, slip: false };
}
