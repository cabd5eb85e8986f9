import { describe, expect, test } from 'vitest';

import { whoResponded } from '$lib/components/class-report/who-responded';
import type { Response } from '$lib/core/item/response';
import type { Cell } from '$lib/core/room/report/class-table';
import type { PupilRow } from '$lib/core/room/report/pupil-rows';

import { choiceItem, choicesItem, clozeItem } from '../../core/item/items';

const cell = (credit: number, response: Response): Cell => ({
	credit,
	given: { response, elapsedMillis: 1000 }
});

const pupil = (name: string, only: Cell | undefined): PupilRow => ({
	...{ playerId: name, name, credit: 0, outOf: 1 },
	cells: [only]
});

const groups = (item: Parameters<typeof whoResponded>[0], pupils: readonly PupilRow[]) =>
	whoResponded(item, pupils, 0).map(({ words, names }) => [words, names.join(' ')]);

describe('whoResponded', () => {
	test('names the most frequent first, who left it last, and who was not there not at all', () => {
		const picked = (optionId: string) => cell(0, { type: 'choice', optionId });
		const shown = groups(choiceItem, [
			pupil('Léa', { credit: 0, given: undefined }),
			pupil('Tom', { credit: 0, given: undefined }),
			pupil('Ada', picked('gao')),
			pupil('Ben', picked('gao')),
			pupil('Zoé', picked('gao')),
			pupil('Noah', cell(0, { type: 'none' })),
			pupil('Inès', undefined)
		]);
		expect(shown).toEqual([
			['Gao', 'Ada Ben Zoé'],
			['I don’t know', 'Noah'],
			[undefined, 'Léa Tom']
		]);
	});

	test('counts typed words that differ by capitals together, unless one is worth more', () => {
		const typed = (words: string, credit = 0) => cell(credit, { type: 'cloze', typed: words });
		const shown = groups(clozeItem, [
			pupil('Ada', typed('may 2023')),
			pupil('Ben', typed('May 2023 ')),
			pupil('Zoé', typed('May 2023', 1))
		]);
		expect(shown).toEqual([
			['may 2023', 'Ada Ben'],
			['May 2023', 'Zoé']
		]);
	});

	test('does not ask in which order several options were picked', () => {
		const picked = (...optionIds: string[]) => cell(0.5, { type: 'choices', optionIds });
		const [first, second] = choicesItem.keys.map(({ id }) => id) as [string, string];
		const pupils = [pupil('Ada', picked(first, second)), pupil('Ben', picked(second, first))];
		expect(groups(choicesItem, pupils)).toHaveLength(1);
	});
});
