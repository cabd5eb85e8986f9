import { VERDICT_VALUES } from '$lib/core/item/item';
import type { Response } from '$lib/core/item/response';
import { plainText, type Text } from '$lib/core/item/text';
import type { AskedQuestion, CodedOption } from '$lib/core/room/ask-question';
import type { Distribution } from '$lib/core/room/distribution';
import type { Reveal } from '$lib/core/room/reveal';
import { formatIsoDate, formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages';

import { letterAt } from '../print/sheet-key';
import { verdictNames } from '../question/options';

/** A line below a question that a class is asked: an option, or after the reveal what was right. */
export interface AskedRow {
	/** What it is called on the screen and on the phones. */
	readonly sign: string;
	readonly text: Text;
	readonly isKey: boolean;
	/** How many responded so; undefined before it may be known, and for what is not picked. */
	readonly count: number | undefined;
	/** In the words of the interface, and not of the set. */
	readonly isOurs?: boolean;
}

/** Nothing for what is typed or recalled, until the reveal shows its key. */
export function askedRows(
	asked: AskedQuestion,
	reveal: Reveal | undefined,
	distribution: Distribution | undefined
): readonly AskedRow[] {
	const keyCodes = reveal ? codesOf(reveal.key) : [];
	const options = asked.options ?? [];
	const row = (option: CodedOption, sign = option.code): AskedRow => ({
		sign,
		text: option.text,
		isKey: keyCodes.includes(option.code),
		count: distribution?.options.find(({ code }) => code === option.code)?.count
	});
	/** Numbers would be taken for places in an order. */
	const lettered = options.map((option, index) => row(option, letterAt(index)));
	switch (asked.type) {
		case 'choice':
		case 'choices':
			return options.map((option) => row(option));
		case 'verdict':
			return VERDICT_VALUES.map((code, index) => ({
				...row({ code, text: [verdictNames[code]()] }, String(index + 1)),
				isOurs: true
			}));
		case 'order':
			if (!reveal) return lettered;
			return keyCodes.flatMap((code, index) => {
				const step = options.find((option) => option.code === code);
				return step ? [{ ...keyRow(step.text), sign: String(index + 1) }] : [];
			});
		case 'match':
			return reveal ? pairRows(asked, reveal.key) : lettered;
		default:
			return reveal ? [keyRow(keyText(asked, reveal))] : [];
	}
}

/** What to do with a question whose rows do not say it; undefined where they do. */
export function askedHint({ type, unit, precision }: AskedQuestion): string | undefined {
	switch (type) {
		case 'recall':
			return m.wall_hint_recall();
		case 'cloze':
			return m.wall_hint_cloze();
		case 'short':
			return m.wall_hint_short();
		case 'number':
			return unit ? m.input_number_unit({ unit }) : m.input_number();
		case 'date':
			return dateHint(precision ?? 'day');
		case 'choices':
			return m.input_choices_hint();
		case 'order':
			return m.input_order_hint();
		case 'match':
			return m.input_match_hint();
		case 'verdict':
			return m.input_verdict();
		case 'choice':
			return undefined;
	}
}

const dateHint = (precision: 'year' | 'month' | 'day'): string =>
	({ year: m.input_date_year, month: m.input_date_month, day: m.input_date_day })[precision]();

const keyRow = (text: Text): AskedRow => ({ sign: '✓', text, isKey: true, count: undefined });

function pairRows(asked: AskedQuestion, key: Response): readonly AskedRow[] {
	const rightByLeft = key.type === 'match' ? key.rightIdByPairId : {};
	return (asked.lefts ?? []).map((left) => {
		const right = asked.options?.find(({ code }) => code === rightByLeft[left.code]);
		return keyRow([`${plainText(left.text)} → ${right ? plainText(right.text) : '–'}`]);
	});
}

function keyText(asked: AskedQuestion, { key, keyText }: Reveal): Text {
	if (keyText) return keyText;
	if (key.type === 'number') {
		const shown = formatNumber(Number(key.typed));
		return [asked.unit ? `${shown} ${asked.unit}` : shown];
	}
	if (key.type === 'date') return [formatIsoDate(key.typed)];
	return ['typed' in key ? key.typed : ''];
}

function codesOf(key: Response): readonly string[] {
	switch (key.type) {
		case 'choice':
			return [key.optionId];
		case 'choices':
			return key.optionIds;
		case 'verdict':
			return [key.value];
		case 'order':
			return key.stepIds;
		default:
			return [];
	}
}
