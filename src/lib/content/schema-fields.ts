import * as v from 'valibot';

/** The pattern of every id: lower-case words joined by hyphens. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Each `expected` is a noun phrase, read after “should be”. */
export const id = v.pipe(
	v.string('lower-case words joined by hyphens'),
	v.regex(ID, 'lower-case words joined by hyphens')
);

export const words = v.pipe(
	v.string('words (in quotes where YAML would read a number)'),
	v.regex(/\S/, 'words, not nothing')
);

export const listOf = <Schema extends v.GenericSchema>(
	schema: Schema,
	least = 0,
	most = Infinity
) =>
	v.pipe(
		v.array(schema, 'a list'),
		v.minLength(least, `a list of at least ${least}`),
		v.maxLength(most, `a list of at most ${most}`)
	);

/** ISO 8601 at the precision of a day, and a day that exists. */
export const day = v.pipe(
	v.string('a date in quotes, like 2023-06-30'),
	v.check((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && exists(text), 'a real date like 2023-06-30')
);

/** The same at the precision of a year, a month or a day. */
export const dateKey = v.pipe(
	v.string('a date in quotes: "2023", "2023-06" or "2023-06-30"'),
	v.check(
		(text) => /^\d{4}(-\d{2}){0,2}$/.test(text) && exists(text),
		'a real date like "2023", "2023-06" or "2023-06-30"'
	)
);

function exists(date: string): boolean {
	const whole = `${date}-01-01`.slice(0, 10);
	const millis = Date.parse(`${whole}T00:00Z`);
	return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(whole);
}
