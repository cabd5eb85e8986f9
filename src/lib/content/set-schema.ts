import * as v from 'valibot';

import { day, id, listOf, words } from './schema-fields';

const edition = v.pipe(
	v.string(),
	v.regex(/^[a-z]{2,3}(-[a-z0-9]+)*$/, 'a language tag like en, fr or en-plain')
);

const EntitySchema = v.strictObject({
	id,
	kind: v.picklist(['person', 'group', 'place', 'operation'], 'person, group, place or operation'),
	name: v.record(edition, words, 'a name for each language'),
	/** Other names and spellings by which the checker knows it. */
	also: v.optional(v.record(edition, listOf(words), 'a list of names for each language'), {})
});

/** `set.yaml`. */
export const SetSchema = v.strictObject({
	id,
	version: v.pipe(
		v.number('a whole number'),
		v.integer('a whole number'),
		v.minValue(1, 'a whole number from 1 up')
	),
	licence: words,
	source: v.strictObject({
		title: words,
		date: day,
		language: edition,
		note: v.optional(words)
	}),
	sections: listOf(id, 1),
	entities: v.optional(listOf(EntitySchema), []),
	editions: v.record(
		edition,
		v.strictObject({
			title: words,
			summary: words,
			contentNote: v.optional(words),
			/** The source's own, in this edition's language. */
			sourceTitle: v.optional(words),
			sourceNote: v.optional(words)
		}),
		'a title and a summary for each edition'
	)
});

export type SetShape = v.InferOutput<typeof SetSchema>;
export type EntityShape = SetShape['entities'][number];
