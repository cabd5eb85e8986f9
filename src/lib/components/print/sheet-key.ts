import type { Item, PartId } from '$lib/core/item/item';
import { plainText, type Text } from '$lib/core/item/text';
import { RIGHT } from '$lib/core/item/verdict';
import type { QuizQuestion } from '$lib/core/quiz/pick-questions';
import { formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages';

import { optionsInOrder } from '../question/options';
import { verdictRows } from '../question/verdict-rows';

type Asked = Pick<QuizQuestion, 'item' | 'partId' | 'optionIds'>;

/** A line of the key: what stands on the worksheet once it is filled in. */
export interface KeyLine {
	/** What is ticked or written there: the letter of an option, the number of a step; absent for words. */
	readonly sign?: string;
	readonly text: Text;
}

/** `A` for the first option on the worksheet. */
export const letterAt = (place: number): string => String.fromCharCode(65 + place);

/** In the order of the worksheet, so that the two can be laid side by side. */
export function keyLines({ item, partId, optionIds }: Asked): readonly KeyLine[] {
	const letterOf = (id: string) => letterAt(optionIds.indexOf(id));
	switch (item.type) {
		case 'choice':
			return [{ sign: letterOf('key'), text: item.key }];
		case 'choices':
			return optionsInOrder(item, optionIds)
				.filter(({ id }) => item.keys.some((key) => key.id === id))
				.map(({ id, text }) => ({ sign: letterOf(id), text }));
		case 'order':
			return optionsInOrder(item, optionIds).map(({ id, text }) => ({
				sign: formatNumber(item.steps.findIndex((step) => step.id === id) + 1),
				text
			}));
		case 'match':
			return item.pairs.map(({ id, left, right }) => ({
				sign: letterOf(id),
				text: [`${plainText(left)} → ${plainText(right)}`]
			}));
		default:
			return verdictRows(item, partId, { type: 'none' }, RIGHT).map(({ text }) => ({ text }));
	}
}

/** What else counts as right on the devices, which whoever marks paper has to know; undefined where nothing does. */
export function alsoRight(item: Item, partId: PartId): string | undefined {
	if (item.type === 'number')
		return item.tolerance > 0
			? m.print_tolerance({ tolerance: formatNumber(item.tolerance) })
			: undefined;
	const accept =
		item.type === 'short'
			? item.accept
			: item.type === 'cloze'
				? (item.deletions.find(({ id }) => id === partId)?.accept ?? [])
				: [];
	return accept.length > 0 ? m.print_accepts({ others: accept.join(', ') }) : undefined;
}
