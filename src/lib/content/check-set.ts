import { compareEditions } from './compare-editions';
import { compileSet } from './compile-set';
import type { CompiledSet } from './compiled-set';
import type { SetProblem } from './describe-problem';
import { lint } from './lint';
import { lintSubject } from './lint-subject';
import { editionsIn, type SetFiles } from './set-files';
import { type SetTable, setTable } from './set-table';

export interface SetCheck {
	readonly problems: readonly SetProblem[];
	/** One for each edition that could be compiled. */
	readonly tables: readonly SetTable[];
}

/** Looked for in a folder that shows no edition, so that the files it lacks are named. */
const DEFAULT_EDITION = 'en';

/** Compiles, lints and compares every edition of a set. Rules run only on an edition without errors. */
export function checkSet(files: SetFiles): SetCheck {
	const found = editionsIn(files);
	const compiled: CompiledSet[] = [];
	const problems: SetProblem[] = [];
	const told = new Set<string>();
	for (const edition of found.length === 0 ? [DEFAULT_EDITION] : found) {
		const result = compileSet(files, edition);
		if (result.ok) compiled.push(result.value);
		// What is wrong with set.yaml is wrong in every edition: once is enough.
		for (const problem of result.ok ? lint(result.value) : result.error) {
			const same = JSON.stringify(problem);
			if (!told.has(same)) problems.push(problem);
			told.add(same);
		}
	}
	const [first, ...others] = compiled;
	if (first) problems.push(...others.flatMap((other) => compareEditions(first, other)));
	return { problems, tables: compiled.map((each) => setTable(lintSubject(each))) };
}
