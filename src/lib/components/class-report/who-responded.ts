import type { Item } from '$lib/core/item/item';
import type { PupilRow } from '$lib/core/room/report/pupil-rows';

import { responseWords } from '../question/response-words';

/** Pupils who responded the same. */
export interface ResponseGroup {
	/** Undefined where they responded nothing. */
	readonly words: string | undefined;
	readonly credit: number;
	readonly names: readonly string[];
}

/**
 * Who responded what to a question, the most frequent first and those who left it last. Words that differ by capitals
 * alone are the same, unless one is worth more.
 * @param index of the question
 */
export function whoResponded(
	item: Item,
	pupils: readonly PupilRow[],
	index: number
): readonly ResponseGroup[] {
	const groups = new Map<string, ResponseGroup & { readonly names: string[] }>();
	for (const { name, cells } of pupils) {
		const cell = cells[index];
		if (!cell) continue;
		const { credit, given } = cell;
		const words = given && responseWords(item, given.response).trim();
		const key = JSON.stringify([credit, words?.toLocaleLowerCase()]);
		const group = groups.get(key) ?? { words, credit, names: [] };
		groups.set(key, group);
		group.names.push(name);
	}
	const isLeft = ({ words }: ResponseGroup) => Number(words === undefined);
	return [...groups.values()].sort(
		(one, other) => isLeft(one) - isLeft(other) || other.names.length - one.names.length
	);
}
