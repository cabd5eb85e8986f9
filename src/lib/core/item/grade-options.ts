import {
	type ChoiceItem,
	type ChoicesItem,
	KEY_OPTION_ID,
	type OptionId,
	type VerdictItem,
	type VerdictValue
} from './item';
import type { Verdict } from './response';
import { RIGHT, verdictOfCredit, WRONG } from './verdict';

export function gradeChoice(_item: ChoiceItem, optionId: OptionId): Verdict {
	return optionId === KEY_OPTION_ID ? RIGHT : WRONG;
}

export function gradeVerdict(item: VerdictItem, value: VerdictValue): Verdict {
	return value === item.key ? RIGHT : WRONG;
}

/**
 * Credit is the keys picked less the distractors picked, as a share of the keys and never below 0,
 * so that picking everything gains nothing. An option is right when the learner's decision on it
 * was: a key picked, a distractor left. An id that the item lacks makes the response wrong.
 */
export function gradeChoices(item: ChoicesItem, optionIds: readonly OptionId[]): Verdict {
	const picked = new Set(optionIds);
	const keyIds = new Set(item.keys.map(({ id }) => id));
	const ids = [...item.keys, ...item.distractors].map(({ id }) => id);
	if (![...picked].every((id) => ids.includes(id))) return WRONG;
	const hits = [...picked].filter((id) => keyIds.has(id)).length;
	const falseAlarms = picked.size - hits;
	const rightById = Object.fromEntries(ids.map((id) => [id, picked.has(id) === keyIds.has(id)]));
	return verdictOfCredit(Math.max(0, (hits - falseAlarms) / keyIds.size), rightById);
}
