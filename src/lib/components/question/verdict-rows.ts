import { type Item, KEY_OPTION_ID, type PartId } from '$lib/core/item/item';
import type { Response, Verdict } from '$lib/core/item/response';
import { plainText, type Text } from '$lib/core/item/text';
import { formatIsoDate, formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages';

import { optionsOf, verdictNames } from './options';

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
	switch (item.type) {
		case 'choices':
			return severalRows(item, response);
		case 'order':
			return item.steps.map((step, index) => {
				const place = response.type === 'order' ? response.stepIds.indexOf(step.id) : index;
				const right = place === index;
				return {
					state: right ? 'right' : 'wrong',
					text: step.text,
					...(right ? {} : { note: m.verdict_order_yours({ position: place + 1 }) })
				};
			});
		case 'match':
			return item.pairs.flatMap(({ id, left }): VerdictRow[] => {
				const put = response.type === 'match' ? response.rightIdByPairId[id] : id;
				const pair = (rightId = '') => {
					const option = optionsOf(item).find((one) => one.id === rightId);
					return [`${plainText(left)} → ${option ? plainText(option.text) : '–'}`];
				};
				const row: VerdictRow = { state: 'right', text: pair(id) };
				if (put === id) return [row];
				return [{ state: 'wrong', text: pair(put), note: m.study_yours() }, row];
			});
		default: {
			const key: VerdictRow = { state: 'right', text: keyText(item, partId) };
			const yours = responseText(item, response);
			if (!yours || (verdict.outcome === 'right' && !verdict.slip)) return [key];
			const state = verdict.outcome === 'right' ? 'right' : 'wrong';
			return [{ state, text: yours, note: m.study_yours() }, key];
		}
	}
}

function severalRows(item: Extract<Item, { type: 'choices' }>, response: Response): VerdictRow[] {
	const picked = new Set(response.type === 'choices' ? response.optionIds : []);
	const keys = item.keys.map(({ id, text }): VerdictRow => {
		if (picked.has(id) || response.type === 'none') return { state: 'right', text };
		return { state: 'wrong', text, note: m.verdict_missed() };
	});
	const wrong = item.distractors
		.filter(({ id }) => picked.has(id))
		.map(({ text }): VerdictRow => ({ state: 'wrong', text, note: m.verdict_not_a_key() }));
	return [...keys, ...wrong];
}

function keyText(item: Item, partId: PartId): Text {
	switch (item.type) {
		case 'recall':
		case 'choice':
			return item.key;
		case 'verdict':
			return [verdictNames[item.key]()];
		case 'cloze':
			return [item.deletions.find(({ id }) => id === partId)?.key ?? ''];
		case 'short':
			return [item.key];
		case 'number':
			return [item.unit ? `${formatNumber(item.key)} ${item.unit}` : formatNumber(item.key)];
		case 'date':
			return [formatIsoDate(item.key)];
		default:
			return [];
	}
}

function responseText(item: Item, response: Response): Text | undefined {
	if ('typed' in response) return [response.typed];
	if (response.type === 'verdict') return [verdictNames[response.value]()];
	if (response.type === 'choice' && response.optionId !== KEY_OPTION_ID)
		return optionsOf(item).find(({ id }) => id === response.optionId)?.text;
	return undefined;
}
