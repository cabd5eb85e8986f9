import type { StudySet } from '$lib/core/item/study-set';
import { parseCardKey } from '$lib/core/memory/card';
import type { ClassReport } from '$lib/core/room/report/class-report';
import type { ClassSums } from '$lib/core/room/report/class-sums';
import type { Sitting } from '$lib/core/room/report/sitting';
import { m } from '$lib/i18n/paraglide/messages';

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
	const keys = sums.items.map(({ cardKey }) => cardKey);
	const inTest = new Set(sums.items.filter((item) => item.inTest).map(({ cardKey }) => cardKey));
	const rows = sittings.flatMap((sitting) => {
		const { people } = sitting;
		return (people?.table.rows ?? []).map(({ playerId, cells }): SheetCell[] => {
			const places = new Map(people?.table.questions.map(({ cardKey }, at) => [cardKey, at]));
			const credits = keys.map((key) => cells[places.get(key) ?? -1]?.credit ?? null);
			const tested = credits.filter((credit, at) => credit !== null && inTest.has(keys[at] ?? ''));
			const total = tested.reduce<number>((sum, credit) => sum + (credit ?? 0), 0);
			return [
				people?.names.get(playerId) ?? '',
				sittingWords(sitting),
				tidy(total),
				tested.length,
				...credits.map((credit) => (credit === null ? null : tidy(credit)))
			];
		});
	});
	const head = [
		m.classreport_column_name(),
		m.classreport_column_class(),
		m.classreport_column_credit(),
		m.classreport_column_out_of(),
		...keys.map((key, index) => `${index + 1}. ${stemOf(set, key)}`)
	];
	return { name: m.classreport_pupils(), rows: [head, ...rows] };
}

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
			doubt ?? null
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
