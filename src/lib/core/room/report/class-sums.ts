import type { OptionId } from '../../item/item';
import { responseOptionIds } from '../../item/response';
import { failed, ok, type Result } from '../../result';
import type { Cell, ClassTable, ReportedQuestion } from './class-table';
import { addThirds, type Thirds, thirdsOf } from './option-thirds';
import { addTallies, type Tally, tallyOf } from './tally';

/** Sums over whoever was there for a question. */
export interface ItemSums extends ReportedQuestion {
	readonly n: number;
	readonly respondedCount: number;
	readonly credit: number;
	/** Over the players who were there for the whole test, as are the tallies below. */
	readonly test: {
		readonly credit: number;
		readonly creditSquares: number;
		/** Of the credit and the player's total. */
		readonly products: number;
	};
	/** What Moodle's greatest covariance needs: each sorted on its own. */
	readonly credits: Tally;
	readonly rests: Tally;
	/** Tenths of a second that responses took. */
	readonly tenths: Tally;
	readonly optionThirds: Readonly<Record<OptionId, Thirds>>;
	readonly thirdSizes: Thirds;
}

/** All that a report needs of a class: sums and counts, which add up over classes, and nobody's row. Plain JSON. */
export interface ClassSums {
	readonly setId: string;
	readonly setVersion: number;
	/** Players who were there for every question of the test. */
	readonly n: number;
	readonly total: number;
	readonly totalSquares: number;
	readonly items: readonly ItemSums[];
}

export function classSums(table: ClassTable): ClassSums {
	const { questions, rows, setId, setVersion } = table;
	const whole = rows
		.filter(({ cells }) => questions.every(({ inTest }, index) => !inTest || cells[index]))
		.map(({ cells }) => ({
			cells,
			total: sum(questions.map(({ inTest }, at) => (inTest ? (cells[at]?.credit ?? 0) : 0)))
		}));
	return {
		setId,
		setVersion,
		n: whole.length,
		total: sum(whole.map(({ total }) => total)),
		totalSquares: sum(whole.map(({ total }) => total ** 2)),
		items: questions.map((question, index): ItemSums => {
			const there = rows.flatMap(({ cells }) => cells[index] ?? []);
			const responded = there.flatMap(({ given }) => given ?? []);
			const tested = question.inTest ? whole.flatMap((row) => withRest(row, index)) : [];
			return {
				...question,
				n: there.length,
				respondedCount: responded.length,
				credit: sum(there.map(({ credit }) => credit)),
				test: {
					credit: sum(tested.map(({ cell }) => cell.credit)),
					creditSquares: sum(tested.map(({ cell }) => cell.credit ** 2)),
					products: sum(tested.map(({ cell, total }) => cell.credit * total))
				},
				credits: tallyOf(tested.map(({ cell }) => rounded(cell.credit))),
				rests: tallyOf(tested.map(({ rest }) => rounded(rest))),
				tenths: tallyOf(responded.map(({ elapsedMillis }) => Math.round(elapsedMillis / 100))),
				...thirdsOf(tested.map(({ cell, rest }) => ({ optionIds: pickedIn(cell), rest })))
			};
		})
	};
}

/** The sums of two classes that were asked the same questions of the same version; else a total means two things. */
export function addSums(one: ClassSums, other: ClassSums): Result<ClassSums, 'other-questions'> {
	const others = new Map(other.items.map((item) => [item.cardKey, item]));
	const isSame =
		one.setId === other.setId &&
		one.setVersion === other.setVersion &&
		one.items.length === others.size &&
		one.items.every(({ cardKey }) => others.has(cardKey));
	if (!isSame) return failed('other-questions');
	return ok({
		...one,
		n: one.n + other.n,
		total: one.total + other.total,
		totalSquares: one.totalSquares + other.totalSquares,
		items: one.items.map((item) => addItems(item, others.get(item.cardKey) ?? item))
	});
}

function addItems(one: ItemSums, other: ItemSums): ItemSums {
	return {
		...one,
		n: one.n + other.n,
		respondedCount: one.respondedCount + other.respondedCount,
		credit: one.credit + other.credit,
		test: {
			credit: one.test.credit + other.test.credit,
			creditSquares: one.test.creditSquares + other.test.creditSquares,
			products: one.test.products + other.test.products
		},
		credits: addTallies(one.credits, other.credits),
		rests: addTallies(one.rests, other.rests),
		tenths: addTallies(one.tenths, other.tenths),
		...addThirds(one, other)
	};
}

const pickedIn = ({ given }: Cell) => (given ? responseOptionIds(given.response) : []);

interface WholeRow {
	readonly cells: readonly (Cell | undefined)[];
	readonly total: number;
}

function withRest({ cells, total }: WholeRow, index: number) {
	const cell = cells[index];
	return cell ? [{ cell, total, rest: total - cell.credit }] : [];
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** So that what differs by rounding alone is counted as one. */
const rounded = (value: number): number => Number(value.toFixed(12));
