import type { CompiledSet } from './compiled-set';
import { lintSubject } from './lint-subject';
import { RULES, type RuleName } from './rules';
import type { Severity } from './rules/rule';
import type { Place } from './set-error';

/** A rule broken, and where. `describeProblem` has the words for it. */
export interface Finding extends Place {
	readonly rule: RuleName | AllowanceRule;
	readonly severity: Severity;
	/** The words that set the rule off, as the rule orders them. */
	readonly found: readonly string[];
}

/** Faults of an `allow` itself: it names no rule, an error, or a warning that is not there. */
type AllowanceRule = 'allow-unknown-rule' | 'allow-of-error' | 'allow-unused';

/** Everything that the rules find in one edition, in the order of files and lines; allowed warnings left out. */
export function lint(compiled: CompiledSet): readonly Finding[] {
	const subject = lintSubject(compiled);
	const all = RULES.flatMap((rule) =>
		rule.check(subject).map(({ place, found }): Finding => {
			return { rule: rule.name, severity: rule.severity, found, ...place };
		})
	);
	const kept = all.filter((finding) => !isAllowed(finding, compiled));
	return [...kept, ...faultsOfAllowances(compiled, all)].sort((a, b) =>
		a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1
	);
}

function isAllowed({ severity, rule, itemId }: Finding, { itemNotes }: CompiledSet): boolean {
	if (severity === 'error' || itemId === undefined) return false;
	return itemNotes.get(itemId)?.allow.some((allowance) => allowance.rule === rule) ?? false;
}

function faultsOfAllowances(
	{ itemNotes }: CompiledSet,
	findings: readonly Finding[]
): readonly Finding[] {
	return [...itemNotes].flatMap(([itemId, { place, allow }]) =>
		allow.flatMap(({ rule: name, line }) => {
			const rule = RULES.find((each) => each.name === name);
			const used = findings.some((each) => each.itemId === itemId && each.rule === name);
			const fault = faultOf(rule?.severity, used);
			return fault ? [{ ...place, line, rule: fault, severity: 'error', found: [name] }] : [];
		})
	);
}

function faultOf(severity: Severity | undefined, used: boolean): AllowanceRule | null {
	if (severity === undefined) return 'allow-unknown-rule';
	if (severity === 'error') return 'allow-of-error';
	return used ? null : 'allow-unused';
}
