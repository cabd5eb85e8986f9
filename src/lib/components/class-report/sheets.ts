import type { StudySet } from '$lib/core/item/study-set';
import { parseCardKey } from '$lib/core/memory/card';
import type { ClassReport } from '$lib/core/room/report/class-report';
import type { ClassSums } from '$lib/core/room/report/class-sums';
import { type PupilRow, pupilRows } from '$lib/core/room/report/pupil-rows';
import type { Sitting } from '$lib/core/room/report/sitting';
import { notIsolated } from '$lib/i18n/isolated';
import { m } from '$lib/i18n/paraglide/messages';

import { responseWords } from '../question/response-words';
import { typeNames } from '../question/type-names';
import { optionRows } from './option-rows';
import { doubtWords, itemOf, sittingWords, stemOf } from './report-words';

export type SheetCell = string | number | null;

export interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly SheetCell[])[];
}

/** A row a pupil: who, in which class, their credit, and that of each question; empty where they were not there. */
export function pupilSheet(set: StudySet, sums: ClassSums, sittings: readonly Sitting[]): Sheet {
	const head = [m.classreport_column_credit(), m.classreport_column_out_of()];
	const rows = rowsOf(sums, sittings, ({ credit, outOf, cells }) => [
		tidy(credit),
		outOf,
		...cells.map((cell) => (cell ? tidy(cell.credit) : null))
	]);
	return { name: m.classreport_pupils(), rows: [headOf(set, sums, head), ...rows] };
}

/** The same with what each pupil responded, in words; empty for a flashcard and where nothing was. */
export function responseSheet(set: StudySet, sums: ClassSums, sittings: readonly Sitting[]): Sheet {
	const items = sums.items.map(({ cardKey }) => itemOf(set, cardKey));
	const rows = rowsOf(sums, sittings, ({ cells }) =>
		items.map((item, at) => {
			const given = cells[at]?.given;
			return item && given ? responseWords(item, given.response) || null : null;
		})
	);
	return { name: m.classreport_responses(), rows: [headOf(set, sums, []), ...rows] };
}

const headOf = (set: StudySet, { items }: ClassSums, figures: readonly string[]) => [
	m.classreport_column_name(),
	m.classreport_column_class(),
	...figures,
	...items.map(({ cardKey }, index) => `${index + 1}. ${stemOf(set, cardKey)}`)
];

const rowsOf = (
	sums: ClassSums,
	sittings: readonly Sitting[],
	cellsOf: (row: PupilRow) => readonly SheetCell[]
): SheetCell[][] =>
	sittings.flatMap((sitting) => {
		const { people } = sitting;
		const about = notIsolated(sittingWords(sitting));
		const rows = people ? pupilRows(sums, people) : [];
		return rows.map((row) => [row.name, about, ...cellsOf(row)]);
	});

/** A row a question, with the figures of the page. */
export function questionSheet(set: StudySet, report: ClassReport): Sheet {
	const rows = report.items.map((item, index): SheetCell[] => {
		const asked = itemOf(set, item.cardKey);
		const options = asked ? optionRows(asked, item) : [];
		const doubt = doubtWords(
			set,
			item,
			(id) => options.find(({ optionId }) => optionId === id)?.text
		);
		return [
			index + 1,
			parseCardKey(item.cardKey).itemId,
			stemOf(set, item.cardKey),
			typeNames[item.type](),
			item.n,
			item.respondedCount,
			tidy(item.facility?.share),
			tidy(item.facility?.low),
			tidy(item.facility?.high),
			tidy(item.discrimination),
			item.medianSeconds ?? null,
			doubt ? notIsolated(doubt) : null
		];
	});
	const head = [
		m.classreport_column_number(),
		m.classreport_column_item(),
		m.classreport_column_question(),
		m.classreport_column_type(),
		m.classreport_column_there(),
		m.classreport_column_responded(),
		m.classreport_column_facility(),
		m.classreport_column_low(),
		m.classreport_column_high(),
		m.classreport_column_discrimination(),
		m.classreport_column_seconds(),
		m.classreport_column_look()
	];
	return { name: m.classreport_questions(), rows: [head, ...rows] };
}

function tidy(value: number): number;
function tidy(value: number | undefined): number | null;
function tidy(value: number | undefined): number | null {
	return value === undefined ? null : Math.round(value * 10_000) / 10_000;
}
