import * as v from 'valibot';

import { isResponse } from '$lib/core/item/is-response';
import { ITEM_TYPES } from '$lib/core/item/item';
import type { Response } from '$lib/core/item/response';
import { isMoment } from '$lib/core/memory/time';

/** What is read from outside: a room's report as the server sends it, saved reports, hand-ins. */

const MOST_ROWS = 5000;
const MOST_QUESTIONS = 500;

const word = v.pipe(v.string(), v.maxLength(200));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/));
const key = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}(\/[a-z0-9-]{1,100}){2}$/));
const moment = v.custom<number>(isMoment);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));
const credit = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const thirds = v.strictTuple([count, count, count]);
/** The values are told apart by the figures, so they are counted together before they are laid out. */
const tally = v.pipe(
	v.record(v.pipe(v.string(), v.regex(/^-?[0-9.]{1,20}(e-?[0-9]{1,3})?$/)), count),
	v.check((counts) => Object.values(counts).reduce((all, one) => all + one, 0) <= 1_000_000)
);

const question = {
	cardKey: key,
	type: v.picklist(ITEM_TYPES),
	keyId: v.exactOptional(word),
	inTest: v.boolean()
};

const response = v.custom<Response>(isResponse);

/** JSON has `null` for who was not there, and no word for who left the question. */
const cell = v.nullable(
	v.pipe(
		v.object({ credit, given: v.nullish(v.object({ response, elapsedMillis: amount })) }),
		v.transform(({ credit, given }) => ({ credit, given: given ?? undefined }))
	)
);

const table = v.pipe(
	v.object({
		setId: id,
		setVersion: version,
		questions: v.pipe(v.array(v.object(question)), v.maxLength(MOST_QUESTIONS)),
		rows: v.pipe(
			v.array(
				v.object({
					playerId: word,
					cells: v.pipe(
						v.array(cell),
						v.transform((cells) => cells.map((one) => one ?? undefined))
					)
				})
			),
			v.maxLength(MOST_ROWS)
		)
	}),
	v.check(
		({ questions, rows }) =>
			new Set(questions.map(({ cardKey }) => cardKey)).size === questions.length &&
			rows.every(({ cells }) => cells.length === questions.length)
	)
);

const sums = v.object({
	setId: id,
	setVersion: version,
	n: count,
	total: amount,
	totalSquares: amount,
	items: v.pipe(
		v.array(
			v.object({
				...question,
				n: count,
				respondedCount: count,
				credit: amount,
				test: v.object({ credit: amount, creditSquares: amount, products: amount }),
				credits: tally,
				rests: tally,
				tenths: tally,
				optionThirds: v.record(word, thirds),
				thirdSizes: thirds
			})
		),
		v.maxLength(MOST_QUESTIONS)
	)
});

const players = v.pipe(v.array(v.object({ id: word, name: word })), v.maxLength(MOST_ROWS));

export const roomReportSchema = v.object({
	table,
	players,
	createdAt: moment,
	endedAt: v.nullish(moment),
	deletedAt: v.nullish(moment)
});

const about = {
	kind: v.picklist(['class', 'homework']),
	label: word,
	heldAtMillis: moment
};

export const savedReportSchema = v.object({
	passage: v.literal('class-report'),
	version: v.literal(1),
	sittings: v.pipe(
		v.array(v.union([v.object({ ...about, table, players }), v.object({ ...about, sums })])),
		v.minLength(1),
		v.maxLength(100)
	)
});
export type SavedReport = v.InferOutput<typeof savedReportSchema>;

export const handInSchema = v.object({
	passage: v.literal('homework'),
	version: v.literal(1),
	name: word,
	query: v.pipe(v.string(), v.maxLength(60_000)),
	setVersion: version,
	edition: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}$/)),
	startedAtMillis: moment,
	endedAtMillis: moment,
	results: v.pipe(
		v.array(
			v.object({
				itemId: id,
				partId: id,
				response: v.exactOptional(response),
				knew: v.exactOptional(v.boolean()),
				spentMillis: amount
			})
		),
		v.maxLength(MOST_QUESTIONS)
	)
});

/** Of which kind a file says it is, before it is read as one. */
export const anyFileSchema = v.object({
	passage: v.picklist(['class-report', 'homework']),
	version: v.number()
});
