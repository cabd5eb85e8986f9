import * as v from 'valibot';

import { LEVELS, VERDICT_VALUES, WEIGHTS } from '../core/item/item';
import { dateKey, id, listOf, words } from './schema-fields';

const common = {
	id,
	stem: words,
	weight: v.picklist(WEIGHTS, 'core or detail'),
	level: v.optional(v.picklist(LEVELS, 'remember, understand or analyse')),
	explanation: v.optional(words),
	evidence: v.optional(listOf(v.strictObject({ passage: id, quote: words })), []),
	voice: v.optional(id),
	derived: v.optional(words),
	allow: v.optional(listOf(v.strictObject({ rule: words, reason: words })), [])
};

const option = v.strictObject({ id, text: words });
const distractor = v.strictObject({ id, text: words, why: v.optional(words) });
const accept = v.optional(listOf(words), []);
const number = v.pipe(v.number('a number'), v.finite('a finite number'));

const byType = [
	v.strictObject({ type: v.literal('recall'), ...common, key: words }),
	v.strictObject({
		type: v.literal('cloze'),
		...common,
		accept: v.optional(v.record(id, listOf(words), 'a list for each deletion'), {})
	}),
	v.strictObject({
		type: v.literal('choice'),
		...common,
		key: words,
		distractors: listOf(distractor, 2)
	}),
	v.strictObject({
		type: v.literal('choices'),
		...common,
		keys: listOf(option, 2),
		distractors: listOf(distractor, 1)
	}),
	v.strictObject({
		type: v.literal('verdict'),
		...common,
		key: v.picklist(VERDICT_VALUES, 'supported, contradicted or not-stated')
	}),
	v.strictObject({ type: v.literal('short'), ...common, key: words, accept }),
	v.strictObject({
		type: v.literal('number'),
		...common,
		key: number,
		unit: v.optional(words),
		tolerance: v.optional(v.pipe(number, v.minValue(0, 'zero or more')), 0)
	}),
	v.strictObject({ type: v.literal('date'), ...common, key: dateKey }),
	v.strictObject({ type: v.literal('order'), ...common, steps: listOf(option, 3, 6) }),
	v.strictObject({
		type: v.literal('match'),
		...common,
		pairs: listOf(v.strictObject({ id, left: words, right: words }), 3, 5),
		distractors: v.optional(listOf(option), [])
	})
] as const;

/** One entry of `items.yaml`. */
export const ItemSchema = v.variant('type', byType, (issue) =>
	issue.expected === 'Object' ? 'an item: fields and their values' : `one of ${issue.expected}`
);

export type ItemShape = v.InferOutput<typeof ItemSchema>;
