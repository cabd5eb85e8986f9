import type { Item } from '../../core/item/item';
import type { LintSubject } from '../lint-subject';
import type { Place } from '../set-error';

export type Severity = 'error' | 'warning';

/** What a rule has found, before the rule's name is put to it. */
interface Sighting {
	readonly place: Place;
	/** The words that set the rule off, for the message; a rule's wording says what each place holds. */
	readonly found: readonly string[];
}

/** One rule of item writing. Warnings can be silenced for an item by its `allow`, errors cannot. */
export interface Rule<Name extends string = string> {
	readonly name: Name;
	readonly severity: Severity;
	check(subject: LintSubject): readonly Sighting[];
}

/** A rule that looks at one item at a time; each list of words it returns is one sighting. */
export function itemRule<const Name extends string>(
	name: Name,
	severity: Severity,
	look: (item: Item, subject: LintSubject) => readonly (readonly string[])[]
): Rule<Name> {
	return {
		name,
		severity,
		check: (subject) =>
			subject.set.items.flatMap((item) =>
				look(item, subject).map((found) => ({ place: placeOfItem(item, subject), found }))
			)
	};
}

export function placeOfItem(item: Item, subject: LintSubject): Place {
	return subject.itemNotes.get(item.id)?.place ?? subject.setPlace;
}
