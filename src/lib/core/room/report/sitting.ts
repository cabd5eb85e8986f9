import type { StudySet } from '../../item/study-set';
import { hashText } from '../../random';
import type { EpochMillis } from '../../memory/time';
import type { PlayerId } from '../room-event';
import { addSums, type ClassSums, classSums } from './class-sums';
import type { ClassTable } from './class-table';

/** Rows and whose they are. */
export interface NamedTable {
	readonly table: ClassTable;
	readonly names: ReadonlyMap<PlayerId, string>;
}

/** One class that was asked a quiz, in its room or at home. */
export interface Sitting {
	readonly kind: 'class' | 'homework';
	/** Of a room its code, of a homework its name; may be empty. */
	readonly label: string;
	readonly heldAtMillis: EpochMillis;
	readonly sums: ClassSums;
	/** Absent where it was kept without anybody's row. */
	readonly people?: NamedTable | undefined;
}

export function sittingOf(
	about: Pick<Sitting, 'kind' | 'label' | 'heldAtMillis'>,
	people: NamedTable
): Sitting {
	return { ...about, sums: classSums(people.table), people };
}

/** Equal for the same class at the same time, with its rows or without. */
export function sittingId({ kind, label, heldAtMillis, sums }: Sitting): string {
	const { setId, n, total, items } = sums;
	const figures = items.map(({ cardKey, n: count, credit }) => [cardKey, count, credit.toFixed(6)]);
	const told = [kind, label, heldAtMillis, setId, n, total.toFixed(6), figures];
	return hashText(JSON.stringify(told)).toString(36);
}

/** Equal for classes that were asked the same, and so can be added up. */
export function testId({ setId, setVersion, items }: ClassSums): string {
	const cardKeys = items.map(({ cardKey }) => cardKey).sort();
	return [setId, setVersion, ...cardKeys].join(' ');
}

/** @param sittings of one `testId`, one at least */
export function sumsOf(sittings: readonly Sitting[]): ClassSums {
	return sittings
		.map(({ sums }) => sums)
		.reduce((all, one) => {
			const added = addSums(all, one);
			if (!added.ok) throw new Error(`Two tests of set ${all.setId} have one id`);
			return added.value;
		});
}

/** Whether everything asked is in this version of the set. */
export const goneKeys = (set: StudySet, sums: ClassSums): readonly string[] => {
	const ids = new Set(set.items.map(({ id }) => id));
	return sums.items
		.map(({ cardKey }) => cardKey)
		.filter((key) => !ids.has(key.split('/')[1] ?? ''));
};
