import type { Item } from '../core/item/item';
import type { CompiledSet } from './compiled-set';
import { optionIds } from './read-items';
import type { Place } from './set-error';

/** Something that must be the same in every edition and is not. */
export interface EditionDifference extends Place {
	/** `type`, `value`, `passages`… */
	readonly what: string;
	/** Of the item, passage or set. */
	readonly id: string;
	/** In the edition whose file is named; null where it is not there at all. */
	readonly here: string | null;
	readonly there: string | null;
	/** The other edition. */
	readonly edition: string;
}

/** What an item, a section or a passage must have in common across editions, by what it is called. */
type Traits = ReadonlyMap<string, string>;

/**
 * Differences of two editions of one set, placed in the second: ids, types, options and their order,
 * values, sections, passages, weights and levels. Words are free to differ, and so are sentences: what
 * one language says in two, another says in one.
 */
export function compareEditions(
	first: CompiledSet,
	second: CompiledSet
): readonly EditionDifference[] {
	const edition = first.set.edition;
	const there = traitsById(first);
	const here = traitsById(second);
	return [...new Set([...there.keys(), ...here.keys()])].flatMap((id) => {
		const place = second.itemNotes.get(id)?.place ?? second.setPlace;
		const [traits, others] = [here.get(id), there.get(id)];
		if (!traits || !others) {
			const presence = (side: Traits | undefined) => (side ? 'there' : null);
			const both = { here: presence(traits), there: presence(others) };
			return [{ ...place, what: 'presence', id, ...both, edition }];
		}
		return [...new Set([...traits.keys(), ...others.keys()])]
			.filter((what) => traits.get(what) !== others.get(what))
			.map((what) => {
				const both = { here: traits.get(what) ?? null, there: others.get(what) ?? null };
				return { ...place, what, id, ...both, edition };
			});
	});
}

function traitsById({ set }: CompiledSet): ReadonlyMap<string, Traits> {
	const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(', ');
	const ofSet = new Map([
		['version', String(set.version)],
		['sections', ids(set.sections)],
		['items', ids(set.items)],
		...set.sections.map(({ id, passages }): [string, string] => [
			`passages of ${id}`,
			ids(passages)
		])
	]);
	return new Map([[set.id, ofSet], ...set.items.map((item) => [item.id, traitsOf(item)] as const)]);
}

function traitsOf(item: Item): Traits {
	return new Map([
		['type', item.type],
		['level', item.level ?? ''],
		['weight', item.weight],
		['voice', item.voice ?? ''],
		['options', optionIds(item).join(', ')],
		['value', valueOf(item)]
	]);
}

/** What is right whatever the language. */
function valueOf(item: Item): string {
	switch (item.type) {
		case 'verdict':
		case 'date':
			return item.key;
		case 'number':
			return `${item.key} ± ${item.tolerance}`;
		case 'choices':
			return item.keys.map(({ id }) => id).join(', ');
		case 'match':
			return item.pairs.map(({ id }) => id).join(', ');
		default:
			return '';
	}
}
