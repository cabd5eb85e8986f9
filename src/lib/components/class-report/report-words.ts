import { plainText } from '$lib/core/item/text';
import type { StudySet } from '$lib/core/item/study-set';
import { parseCardKey } from '$lib/core/memory/card';
import type { CardKey } from '$lib/core/memory/event';
import type { ClassReport, ItemReport } from '$lib/core/room/report/class-report';
import type { Sitting } from '$lib/core/room/report/sitting';
import { formatDate, formatNumber } from '$lib/i18n/format';
import { isolated } from '$lib/i18n/isolated';
import { m } from '$lib/i18n/paraglide/messages';
import type { RoomReportError } from '$lib/session/class-report/fetch-room-report';
import type { Refused } from '$lib/session/class-report/read-given';

/** From fewer, one pupil more or less turns a correlation or a third around. */
export const FEWEST_TO_COMPARE = 10;
/** With fewer questions alpha is low whatever they are. */
const FEWEST_QUESTIONS = 5;

export const counted = (count: number) => ({ count, shown: formatNumber(count) });

/** −1 to 1. */
export const formatIndex = (value: number): string =>
	formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const formatCredit = (credit: number): string =>
	formatNumber(credit, { maximumFractionDigits: 2 });

/**
 * What a response was worth at a glance.
 * @param credit undefined where nothing was responded
 * @returns `told` for who does not see the sign, and empty where the sign is a number
 */
export function creditSign(credit: number | undefined) {
	if (credit === undefined) return { tone: 'open', sign: '–', told: m.classreport_left() };
	if (credit === 1) return { tone: 'right', sign: '✓', told: m.classreport_right() };
	if (credit === 0) return { tone: 'wrong', sign: '✕', told: m.classreport_wrong() };
	return { tone: 'part', sign: formatCredit(credit), told: '' };
}

export const itemOf = (set: StudySet, cardKey: CardKey) =>
	set.items.find(({ id }) => id === parseCardKey(cardKey).itemId);

/** The words of a question; its id where this version of the set has it no more. */
export function stemOf(set: StudySet, cardKey: CardKey): string {
	const item = itemOf(set, cardKey);
	return item ? plainText(item.stem) : parseCardKey(cardKey).itemId;
}

export function sittingWords({ kind, label, heldAtMillis }: Sitting): string {
	const name = isolated(label);
	const about =
		kind === 'class'
			? m.classreport_class({ code: name })
			: label === ''
				? m.homework_title()
				: m.classreport_homework({ task: name });
	return `${about} · ${formatDate(heldAtMillis)}`;
}

/** What alpha says here, and that it says nothing where that is so. */
export function alphaWords({ n, alpha, items }: ClassReport): string {
	const questionCount = items.filter(({ type }) => type !== 'recall').length;
	if (alpha === undefined) return m.classreport_alpha_none();
	if (n < FEWEST_TO_COMPARE || questionCount < FEWEST_QUESTIONS)
		return m.classreport_alpha_few({ n: formatNumber(n), k: formatNumber(questionCount) });
	if (alpha < 0) return m.classreport_alpha_against();
	if (alpha < 0.6) return m.classreport_alpha_low();
	return alpha < 0.8 ? m.classreport_alpha_fair() : m.classreport_alpha_high();
}

/** @param n pupils who were there for the whole test */
export function discriminationWords({ type, discrimination }: ItemReport, n: number): string {
	if (type === 'recall') return m.classreport_flashcard();
	if (n < FEWEST_TO_COMPARE) return m.classreport_disc_few();
	if (discrimination === undefined) return m.classreport_disc_none();
	const value = formatIndex(discrimination);
	if (discrimination < -0.1) return m.classreport_disc_against({ value });
	if (discrimination < 0.2) return m.classreport_disc_low({ value });
	return discrimination < 0.4
		? m.classreport_disc_fair({ value })
		: m.classreport_disc_high({ value });
}

/** Undefined where nothing speaks against the key. */
export function doubtWords(
	set: StudySet,
	{ cardKey, keyDoubt }: ItemReport,
	optionText: (id: string) => string | undefined
): string | undefined {
	if (!keyDoubt || !itemOf(set, cardKey)) return undefined;
	if (keyDoubt.kind === 'against-the-rest') return m.classreport_doubt_against();
	const option = optionText(keyDoubt.optionId) ?? keyDoubt.optionId;
	return m.classreport_doubt_rival({ option: isolated(option) });
}

export function refusedWords(refused: Refused): string {
	switch (refused) {
		case 'foreign':
			return m.classreport_refused_foreign();
		case 'damaged':
			return m.classreport_refused_damaged();
		case 'later-version':
			return m.classreport_refused_later();
		case 'here-already':
			return m.classreport_refused_here();
		case 'no-set':
			return m.classreport_refused_no_set();
		case 'not-loaded':
			return m.classreport_refused_not_loaded();
	}
}

export function roomProblemWords(error: RoomReportError): string {
	switch (error) {
		case 'not-yours':
			return m.classreport_not_yours();
		case 'no-room':
			return m.classreport_no_room();
		case 'unavailable':
			return m.classreport_unavailable();
	}
}
