import { type Item, KEY_OPTION_ID, type OptionId } from '$lib/core/item/item';
import { plainText } from '$lib/core/item/text';
import type { ItemReport } from '$lib/core/room/report/class-report';
import { NO_THIRDS, type Thirds } from '$lib/core/room/report/option-thirds';

import { optionsOf } from '../question/options';

/** An option of a question and who picked it. */
export interface OptionRow {
	/** Undefined for those who picked none. */
	readonly optionId: OptionId | undefined;
	readonly text: string;
	readonly isKey: boolean;
	/** Of the weakest, the middle and the strongest third. */
	readonly thirds: Thirds;
}

/**
 * What a class picked, in the author's order; of a match each pair that was put together. Empty for what is typed or
 * judged, and for an order, where everybody has every step.
 */
export function optionRows(
	item: Item,
	report: Pick<ItemReport, 'optionThirds' | 'thirdSizes'>
): readonly OptionRow[] {
	const { optionThirds } = report;
	const rowOf = (optionId: OptionId, text: string, isKey: boolean): OptionRow => ({
		...{ optionId, text, isKey },
		thirds: optionThirds[optionId] ?? NO_THIRDS
	});
	if (item.type === 'order') return [];
	if (item.type === 'match')
		return item.pairs.flatMap(({ id, left }) =>
			optionsOf(item)
				.map((right) =>
					rowOf(
						`${id}=${right.id}`,
						`${plainText(left)} → ${plainText(right.text)}`,
						right.id === id
					)
				)
				.filter(({ isKey, thirds }) => isKey || thirds.some((count) => count > 0))
		);
	const rows = optionsOf(item).map(({ id, text }) => rowOf(id, plainText(text), isKeyOf(item, id)));
	if (item.type === 'choices' || rows.length === 0) return rows;
	const left = ([0, 1, 2] as const).map(
		(third) => report.thirdSizes[third] - rows.reduce((sum, { thirds }) => sum + thirds[third], 0)
	) as unknown as Thirds;
	return [...rows, { optionId: undefined, text: '', isKey: false, thirds: left }];
}

function isKeyOf(item: Item, id: OptionId): boolean {
	if (item.type === 'choice') return id === KEY_OPTION_ID;
	if (item.type === 'choices') return item.keys.some((key) => key.id === id);
	return item.type === 'verdict' && item.key === id;
}
