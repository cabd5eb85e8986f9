import type { ClozeItem, Deletion } from '../../core/item/item';
import { contentStems, wordsOf } from '../words-of';
import { itemRule } from './rule';

/** With less to go by, many words fit the gap. Whether two do is for a reader to judge. */
const FEWEST_WORDS = 4;

/** What stays visible pins the hidden words down, and does not show them. */
export const clozeContext = itemRule('cloze-context', 'warning', (item, { words }) => {
	if (item.type !== 'cloze') return [];
	return item.deletions.flatMap((deletion) => {
		const visible = visibleWords(item, deletion);
		const shown = ` ${wordsOf(visible, words).join(' ')} `;
		if (shown.includes(` ${wordsOf(deletion.key, words).join(' ')} `))
			return [[deletion.key, 'shown']];
		const count = contentStems(visible, words).length;
		return words.functionWords.size > 0 && count < FEWEST_WORDS
			? [[deletion.key, String(count)]]
			: [];
	});
});

/** The sentence as the deletion's card shows it: the other deletion is no gap there. */
function visibleWords(item: ClozeItem, hidden: Deletion): string {
	const keys = new Map(item.deletions.map(({ id, key }) => [id, key]));
	return item.parts
		.map((part) => {
			if ('text' in part) return part.text;
			return part.deletionId === hidden.id ? ' ' : (keys.get(part.deletionId) ?? '');
		})
		.join('');
}
