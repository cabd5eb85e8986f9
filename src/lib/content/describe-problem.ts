import type { EditionDifference } from './compare-editions';
import type { Finding } from './lint';
import type { SetError } from './set-error';
import { wordsForDifference } from './words-for-differences';
import { type Wording, wordsForError } from './words-for-errors';
import { wordsForFinding } from './words-for-findings';

/** Anything that can be wrong with a set's files. */
export type SetProblem = SetError | Finding | EditionDifference;

/** One line for a person: where, which rule, what is wrong and what to do about it. */
export function describeProblem(problem: SetProblem): string {
	const { message, advice } = wordingOf(problem);
	const item = problem.itemId === undefined ? '' : `${problem.itemId}: `;
	return `${problem.file}:${problem.line}  ${nameOf(problem)}  ${item}${message} — ${advice}`;
}

/** Errors stop the build; warnings are listed. */
export function isWarning(problem: SetProblem): boolean {
	return 'severity' in problem && problem.severity === 'warning';
}

function nameOf(problem: SetProblem): string {
	return 'rule' in problem ? problem.rule : 'kind' in problem ? problem.kind : 'editions-differ';
}

function wordingOf(problem: SetProblem): Wording {
	if ('rule' in problem) return wordsForFinding(problem);
	return 'kind' in problem ? wordsForError(problem) : wordsForDifference(problem);
}
