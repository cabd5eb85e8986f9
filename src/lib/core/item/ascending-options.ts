import type { Option, OptionId } from './item';
import { type PartialDate, readDates } from './read-date';
import { readNumber } from './read-number';
import { plainText } from './text';

/** The ids by value, smallest or earliest first; undefined unless all options are numbers, or all dates. */
export function ascendingOptions(options: readonly Option[]): readonly OptionId[] | undefined {
	const texts = options.map(({ text }) => plainText(text));
	return inOrder(options, texts.map(dateRank)) ?? inOrder(options, texts.map(numberRank));
}

/** The options by rank; undefined where one of them has none. */
function inOrder(
	options: readonly Option[],
	ranks: readonly (number | undefined)[]
): readonly OptionId[] | undefined {
	if (ranks.includes(undefined)) return undefined;
	return [...options.keys()]
		.sort((one, other) => (ranks[one] ?? 0) - (ranks[other] ?? 0))
		.flatMap((index) => options[index]?.id ?? []);
}

/** A date with one reading, day first, and a year; 13 months and 32 days hold any date apart. */
function dateRank(text: string): number | undefined {
	const readings = readDates(text, 'und');
	const date: PartialDate | undefined = readings[0]?.date;
	if (readings.length !== 1 || date?.year === undefined) return undefined;
	return (date.year * 13 + (date.month ?? 0)) * 32 + (date.day ?? 0);
}

/** The number that a text begins with; the unit may follow. */
function numberRank(text: string): number | undefined {
	const read = readNumber(text, 'und');
	return read?.before.length === 0 ? read.value : undefined;
}
