import type { MatchItem, OptionId } from './item';
import type { Verdict } from './response';
import { verdictOfCredit, WRONG } from './verdict';

/**
 * Credit is the share of pairs put together rightly; a left with nothing put to it is wrong.
 * A pair or a right that the item lacks makes the response wrong.
 */
export function gradeMatch(
	item: MatchItem,
	rightIdByPairId: Readonly<Record<OptionId, OptionId>>
): Verdict {
	const pairIds = item.pairs.map(({ id }) => id);
	const rightIds = [...pairIds, ...item.distractors.map(({ id }) => id)];
	const put = new Map(Object.entries(rightIdByPairId));
	if (![...put.keys()].every((id) => pairIds.includes(id))) return WRONG;
	if (![...put.values()].every((id) => rightIds.includes(id))) return WRONG;
	const hits = pairIds.filter((id) => put.get(id) === id).length;
	const rightById = Object.fromEntries(pairIds.map((id) => [id, put.get(id) === id]));
	return verdictOfCredit(hits / pairIds.length, rightById);
}
