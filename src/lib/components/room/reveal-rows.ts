import type { Response, Verdict } from '$lib/core/item/response';
import { plainText, type Text } from '$lib/core/item/text';
import type { AskedQuestion } from '$lib/core/room/ask-question';
import type { Reveal } from '$lib/core/room/reveal';
import { formatIsoDate, formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages';

import type { VerdictRow } from '../question/verdict-rows';
import { askedOptions } from './asked-input';

/**
 * What was right, line by line, and what the player had instead.
 * @param response `none` for who left the question
 * @param verdict undefined for who left it
 */
export function revealRows(
	asked: AskedQuestion,
	{ key, keyText }: Reveal,
	response: Response,
	verdict: Pick<Verdict, 'outcome' | 'slip'> | undefined
): readonly VerdictRow[] {
	const textOf = (code: string): Text =>
		askedOptions(asked).find(({ id }) => id === code)?.text ?? ['–'];
	switch (key.type) {
		case 'choices':
			return severalRows(key.optionIds, response, textOf);
		case 'order':
			return key.stepIds.map((code, index) => {
				const place = response.type === 'order' ? response.stepIds.indexOf(code) : index;
				if (place === index) return { state: 'right', text: textOf(code) };
				const note = m.verdict_order_yours({ position: place + 1 });
				return { state: 'wrong', text: textOf(code), note };
			});
		case 'match':
			return (asked.lefts ?? []).flatMap(({ code: left, text: words }): VerdictRow[] => {
				const right = key.rightIdByPairId[left] ?? '';
				const put = response.type === 'match' ? response.rightIdByPairId[left] : right;
				const pair = (code = '') => [`${plainText(words)} → ${plainText(textOf(code))}`];
				const row: VerdictRow = { state: 'right', text: pair(right) };
				if (put === right) return [row];
				return [{ state: 'wrong', text: pair(put), note: m.study_yours() }, row];
			});
		default: {
			const row: VerdictRow = { state: 'right', text: keyText ?? keyWords(asked, key, textOf) };
			const isRight = verdict?.outcome === 'right';
			if (response.type !== key.type || key.type === 'recall') return [row];
			if (isRight && !verdict.slip) return [row];
			const yours = ownWords(response, textOf);
			return [{ state: isRight ? 'right' : 'wrong', text: yours, note: m.study_yours() }, row];
		}
	}
}

type TextOf = (code: string) => Text;

function severalRows(keys: readonly string[], response: Response, textOf: TextOf): VerdictRow[] {
	const picked = response.type === 'choices' ? response.optionIds : keys;
	const right = keys.map((code): VerdictRow => {
		if (picked.includes(code)) return { state: 'right', text: textOf(code) };
		return { state: 'wrong', text: textOf(code), note: m.verdict_missed() };
	});
	const wrong = picked
		.filter((code) => !keys.includes(code))
		.map((code): VerdictRow => {
			return { state: 'wrong', text: textOf(code), note: m.verdict_not_a_key() };
		});
	return [...right, ...wrong];
}

function keyWords({ unit }: AskedQuestion, key: Response, textOf: TextOf): Text {
	switch (key.type) {
		case 'number': {
			const value = formatNumber(Number(key.typed));
			return [unit ? `${value} ${unit}` : value];
		}
		case 'date':
			return [formatIsoDate(key.typed)];
		default:
			return ownWords(key, textOf);
	}
}

function ownWords(response: Response, textOf: TextOf): Text {
	if ('typed' in response) return [response.typed];
	if (response.type === 'choice') return textOf(response.optionId);
	return response.type === 'verdict' ? textOf(response.value) : [];
}
