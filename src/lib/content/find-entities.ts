import type { EntityId } from '../core/item/item';

export type EntityNames = ReadonlyMap<EntityId, readonly string[]>;

interface NamePattern {
	readonly id: EntityId;
	readonly pattern: RegExp;
}

/** Entities that a text names, each stretch of words counted for the longest name on it: the “UN Security Council” is not the UN. */
export function findEntities(text: string, names: EntityNames): ReadonlySet<EntityId> {
	const found = new Set<EntityId>();
	let left = text;
	for (const { id, pattern } of patternsOf(names)) {
		const rest = left.replace(pattern, '\0');
		if (rest !== left) found.add(id);
		left = rest;
	}
	return found;
}

/** Whether a text names an entity by any of its names, even inside a longer name. */
export function namesEntity(text: string, id: EntityId, names: EntityNames): boolean {
	return patternsOf(names).some((each) => each.id === id && text.search(each.pattern) >= 0);
}

/** The text with every entity's name shortened to one word, so that a list in a name is no list. */
export function foldEntityNames(text: string, names: EntityNames): string {
	return patternsOf(names).reduce((left, { pattern }) => left.replace(pattern, 'Name'), text);
}

const patternsByNames = new WeakMap<EntityNames, readonly NamePattern[]>();

/** The longest name first. */
function patternsOf(names: EntityNames): readonly NamePattern[] {
	const cached = patternsByNames.get(names);
	if (cached) return cached;
	const patterns = [...names]
		.flatMap(([id, all]) => all.map((name) => ({ id, name })))
		.sort((a, b) => b.name.length - a.name.length)
		.map(({ id, name }) => ({ id, pattern: patternOf(name) }));
	patternsByNames.set(names, patterns);
	return patterns;
}

/** Case counts, except that a name may begin a sentence. */
function patternOf(name: string): RegExp {
	const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
	const [first = '', ...rest] = name;
	const start = /\p{Ll}/u.test(first) ? `[${first}${first.toUpperCase()}]` : escape(first);
	const body = escape(rest.join('')).replace(/\s+/g, '\\s+');
	return new RegExp(`(?<![\\p{L}\\p{N}])${start}${body}(?![\\p{L}\\p{N}])`, 'gu');
}
