import { plainText } from '../../core/item/text';
import { touchedSentences } from '../lint-subject';
import type { Rule } from './rule';

/** Every sentence of the reading is evidence for at least one item. */
export const sentenceNotAsked: Rule<'sentence-not-asked'> = {
	name: 'sentence-not-asked',
	severity: 'warning',
	check: ({ set, passages, sentencePlaces, setPlace }) =>
		passages.flatMap((passage) => {
			const asked = new Set(set.items.flatMap((item) => touchedSentences(item, passage)));
			return passage.sentences.flatMap((sentence, index) => {
				const place = sentencePlaces.get(passage.id)?.[index] ?? setPlace;
				return asked.has(index) ? [] : [{ place, found: [plainText(sentence.text)] }];
			});
		})
};
