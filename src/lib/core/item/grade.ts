import { gradeDate } from './grade-date';
import { gradeMatch } from './grade-match';
import { gradeNumber } from './grade-number';
import { gradeChoice, gradeChoices, gradeVerdict } from './grade-options';
import { gradeOrder } from './grade-order';
import { gradeTyped } from './grade-typed';
import { isResponse } from './is-response';
import type { Item, PartId } from './item';
import type { Response, Verdict } from './response';
import { UNDECIDED, WRONG } from './verdict';

/** Longer than any key, in UTF-16 units; more than that is not read. */
const LONGEST_TYPED = 300;

/**
 * Grades a response to one card. Never throws: a response that does not fit the item, or names ids
 * that the item lacks, is wrong, and so is "I don't know".
 *
 * @param language BCP 47 tag of the edition (`en-plain` reads as `en`): its articles, numbers and dates.
 * @param others names of the set's entities; the key's own may be among them. A typed word that is
 *   as near to another of them as to the key is wrong.
 */
export function gradeResponse(
	item: Item,
	partId: PartId,
	response: Response,
	language: string,
	others: readonly string[] = []
): Verdict {
	if (!isResponse(response)) return WRONG;
	if ('typed' in response && response.typed.length > LONGEST_TYPED) return WRONG;
	switch (item.type) {
		case 'recall':
			return response.type === 'recall' ? UNDECIDED : WRONG;
		case 'cloze': {
			const deletion = item.deletions.find(({ id }) => id === partId);
			if (!deletion || response.type !== 'cloze') return WRONG;
			const siblings = item.deletions.filter(({ id }) => id !== partId).map(({ key }) => key);
			return gradeTyped(deletion, response.typed, language, [...others, ...siblings]);
		}
		case 'choice':
			return response.type === 'choice' ? gradeChoice(item, response.optionId) : WRONG;
		case 'choices':
			return response.type === 'choices' ? gradeChoices(item, response.optionIds) : WRONG;
		case 'verdict':
			return response.type === 'verdict' ? gradeVerdict(item, response.value) : WRONG;
		case 'short':
			return response.type === 'short' ? gradeTyped(item, response.typed, language, others) : WRONG;
		case 'number':
			return response.type === 'number' ? gradeNumber(item, response.typed, language) : WRONG;
		case 'date':
			return response.type === 'date' ? gradeDate(item, response.typed, language) : WRONG;
		case 'order':
			return response.type === 'order' ? gradeOrder(item, response.stepIds) : WRONG;
		case 'match':
			return response.type === 'match' ? gradeMatch(item, response.rightIdByPairId) : WRONG;
	}
}
