import type { SetError } from './set-error';

/** One line for a person: where, what, and what to do about it. */
export function describeProblem(problem: SetError): string {
	return `${problem.file}:${problem.line}  ${problem.kind}  ${JSON.stringify(problem)}`;
}
