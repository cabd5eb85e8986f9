import type { Item, PartId } from '$lib/core/item/item';
import type { Response, Verdict } from '$lib/core/item/response';
import { rightResponse } from '$lib/core/item/right-response';
import { plainText, type Text } from '$lib/core/item/text';
import { formatIsoDate, formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages';

import { offeredBy, type Offered, textIn } from './offered';

/** A line under the verdict: what was right, and what the learner had instead. */
export interface VerdictRow {
	readonly state: 'right' | 'wrong';
	readonly text: Text;
	/** Whose line it is where both stand there, or what was put in its place. */
	readonly note?: string;
}

export function verdictRows(
	item: Item,
	partId: PartId,
	response: Response,
	verdict: Verdict
): readonly VerdictRow[] {
	return rowsOf(offeredBy(item), rightResponse(item, partId), response, verdict);
}

/**
 * @param key the response that is right
 * @param response `none` for who left the question
 * @param verdict undefined for who left it
 */
export function rowsOf(
	offered: Offered,
	key: Response,
	response: Response,
	verdict: Pick<Verdict, 'outcome' | 'slip'> | undefined
): readonly VerdictRow[] {
	const textOf = (id: string) => textIn(offered.options, id);
	switch (key.type) {
		case 'choices':
			return severalRows(key.optionIds, response, textOf);
		case 'order':
			return key.stepIds.map((id, index) => {
				const place = response.type === 'order' ? response.stepIds.indexOf(id) : index;
				if (place === index) return { state: 'right', text: textOf(id) };
				const note = m.verdict_order_yours({ position: place + 1 });
				return { state: 'wrong', text: textOf(id), note };
			});
		case 'match':
			return offered.lefts.flatMap(({ id: left, text: words }): VerdictRow[] => {
				const right = key.rightIdByPairId[left] ?? '';
				const put = response.type === 'match' ? response.rightIdByPairId[left] : right;
				const pair = (id = '') => [`${plainText(words)} → ${plainText(textOf(id))}`];
				const row: VerdictRow = { state: 'right', text: pair(right) };
				if (put === right) return [row];
				return [{ state: 'wrong', text: pair(put), note: m.study_yours() }, row];
			});
		default: {
			const row: VerdictRow = { state: 'right', text: keyWords(offered, key, textOf) };
			const isRight = verdict?.outcome === 'right';
			if (response.type !== key.type || key.type === 'recall') return [row];
			if (isRight && !verdict.slip) return [row];
			const yours = ownWords(response, textOf);
			return [{ state: isRight ? 'right' : 'wrong', text: yours, note: m.study_yours() }, row];
		}
	}
}

type TextOf = (id: string) => Text;

function severalRows(keys: readonly string[], response: Response, textOf: TextOf): VerdictRow[] {
	const picked = response.type === 'choices' ? response.optionIds : keys;
	const right = keys.map((id): VerdictRow => {
		if (picked.includes(id)) return { state: 'right', text: textOf(id) };
		return { state: 'wrong', text: textOf(id), note: m.verdict_missed() };
	});
	const wrong = picked
		.filter((id) => !keys.includes(id))
		.map((id): VerdictRow => ({ state: 'wrong', text: textOf(id), note: m.verdict_not_a_key() }));
	return [...right, ...wrong];
}

function keyWords({ unit, keyText }: Offered, key: Response, textOf: TextOf): Text {
	switch (key.type) {
		case 'recall':
			return keyText ?? [];
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
