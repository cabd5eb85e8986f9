import type { Item } from '../../core/item/item';
import { plainText } from '../../core/item/text';
import { optionsOf } from '../lint-subject';
import { foldText } from '../words-of';
import { itemRule } from './rule';

/** Options differ by more than case, accents, punctuation and spaces. */
export const distinctOptions = itemRule('distinct-options', 'error', (item) =>
	groupsOf(item).flatMap((texts) => {
		const folded = texts.map(foldText);
		return texts
			.filter((_, index) => folded.indexOf(folded[index] ?? '') < index)
			.map((text) => [text]);
	})
);

/** Texts that a learner must be able to tell apart. */
function groupsOf(item: Item): readonly (readonly string[])[] {
	switch (item.type) {
		case 'choice':
		case 'choices': {
			const { keys, distractors } = optionsOf(item) ?? { keys: [], distractors: [] };
			return [[...keys, ...distractors].map(({ text }) => plainText(text))];
		}
		case 'order':
			return [item.steps.map(({ text }) => plainText(text))];
		case 'match': {
			const rights = [
				...item.pairs.map(({ right }) => right),
				...item.distractors.map(({ text }) => text)
			];
			return [item.pairs.map(({ left }) => plainText(left)), rights.map(plainText)];
		}
		default:
			return [];
	}
}
