import type { SetTable, Tally } from './set-table';

/** A set's table as lines for a terminal. */
export function describeTable(table: SetTable): readonly string[] {
	const row = (name: string, value: string) => `  ${name.padEnd(13)}${value}`;
	const { keyLength } = table;
	const applied = table.byLevel
		.filter(({ name }) => name !== 'remember')
		.reduce((sum, { count }) => sum + count, 0);
	const percent = (count: number, of: number) =>
		of === 0 ? '–' : `${Math.round((100 * count) / of)} %`;
	return [
		`${table.setId} (${table.edition}): ${amount(table.itemCount, 'item')}, ${amount(table.cardCount, 'card')}`,
		row('coverage', `${table.askedCount} of ${table.sentenceCount} sentences are asked about`),
		row('types', spread(table.byType)),
		row(
			'levels',
			`${spread(table.byLevel)} (${percent(applied, table.itemCount)} beyond remember, at least a third wanted)`
		),
		row('weights', spread(table.byWeight)),
		row('voices', spread(table.byVoice)),
		row('sections', spread(table.bySection)),
		row('verdicts', spread(table.byVerdict)),
		row('key length', `rank among its options, shortest first: ${spread(table.byKeyRank)}`),
		row(
			'longest key',
			`${keyLength.longest} of ${keyLength.items} choice items, by chance ${keyLength.chance.toFixed(1)} (p = ${keyLength.probability.toFixed(3)})`
		),
		row(
			'key place',
			`shuffled each time; of numbers and dates, ascending: ${spread(table.byAscendingPlace)}`
		),
		row(
			'stems',
			table.stemGrade === null
				? 'no reading grade for this language'
				: `reading grade ${table.stemGrade.toFixed(1)} on average (Flesch–Kincaid)`
		)
	];
}

function amount(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function spread(tallies: readonly Tally[]): string {
	return tallies.map(({ name, count }) => `${name} ${count}`).join(' · ') || '–';
}
