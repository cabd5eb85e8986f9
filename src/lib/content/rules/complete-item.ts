import { itemRule } from './rule';

/** An imported deck may lack these; a set that is written here may not. */
export const completeItem = itemRule('complete-item', 'error', (item) => {
	const lacking = [
		item.evidence.length === 0 && 'evidence',
		item.voice === undefined && 'voice',
		item.level === undefined && 'level',
		item.explanation === undefined && 'explanation',
		(item.type === 'choice' || item.type === 'choices') &&
			item.distractors.some(({ why }) => why === undefined) &&
			'a why for each distractor'
	].filter((field) => field !== false);
	return lacking.length === 0 ? [] : [[lacking.join(', ')]];
});
