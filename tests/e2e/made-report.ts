import { type Item, KEY_OPTION_ID, partsOf } from '../../src/lib/core/item/item';
import type { Response } from '../../src/lib/core/item/response';
import { rightResponse } from '../../src/lib/core/item/right-response';
import type { StudySet } from '../../src/lib/core/item/study-set';
import { cardKey } from '../../src/lib/core/memory/card';
import { random } from '../../src/lib/core/random';
import {
	type Cell,
	type ClassTable,
	reportedQuestion
} from '../../src/lib/core/room/report/class-table';

export const PUPILS = [
	...['Amina', '=cmd|calc', 'Léa', 'Noah', 'Inès', 'Tom', 'Zoé', 'Bakary', 'Chloé', 'Samir', 'Éva'],
	...[
		'Jonas',
		'Fatou',
		'Hugo',
		'Maëlle',
		'Ibrahim',
		'Rose',
		'Adam',
		'Lina',
		'Oscar',
		'Mila',
		'Yanis'
	]
];

const WRONG_WORDS: Partial<Record<Item['type'], Response>> = {
	short: { type: 'short', typed: 'the army' },
	number: { type: 'number', typed: '400' },
	recall: { type: 'recall' }
};

/** A class that knows what it knows by each pupil's own strength; in the question `rival` the strong pick another option. */
export function madeTable(
	set: StudySet,
	items: readonly Item[],
	{ names = PUPILS, seed = 7, rival = -1 } = {}
): ClassTable {
	const chance = random(seed);
	const cellOf = (item: Item, index: number, strength: number): Cell => {
		const knows = chance() < 0.25 + 0.7 * strength;
		const elapsedMillis = 4000 + Math.floor(chance() * 20_000);
		if (chance() < 0.04) return { credit: 0, given: undefined };
		const cell = (right: boolean, response: Response): Cell => ({
			credit: right ? 1 : 0,
			given: { response, elapsedMillis }
		});
		const partId = partsOf(item)[0]!;
		if (item.type === 'choice' && (index === rival || !knows)) {
			const other = Math.floor(chance() * item.distractors.length);
			const wrong = item.distractors[index === rival ? 0 : other]!.id;
			const right = index === rival && strength <= 0.5;
			return cell(right, { type: 'choice', optionId: right ? KEY_OPTION_ID : wrong });
		}
		if (knows) return cell(true, rightResponse(item, partId));
		if (item.type === 'verdict')
			return cell(false, {
				type: 'verdict',
				value: item.key === 'supported' ? 'not-stated' : 'supported'
			});
		return cell(false, WRONG_WORDS[item.type] ?? { type: 'none' });
	};
	return {
		setId: set.id,
		setVersion: set.version,
		questions: items.map((item) =>
			reportedQuestion(item, cardKey(set.id, item.id, partsOf(item)[0]!))
		),
		rows: names.map((_name, player) => ({
			playerId: `p${player}`,
			cells: items.map((item, index) => cellOf(item, index, (player + 0.5) / names.length))
		}))
	};
}

/** A file as the report's page saves it. */
export function savedReport(table: ClassTable, { names = PUPILS, label = 'KORA42' } = {}): string {
	const players = names.map((name, player) => ({ id: `p${player}`, name }));
	const heldAtMillis = Date.UTC(2026, 4, 12, 8);
	const sitting = { kind: 'class', label, heldAtMillis, table, players };
	return JSON.stringify({ passage: 'class-report', version: 1, sittings: [sitting] });
}

/** One of each kind that is shown in a way of its own, the rest choices. */
export function reportedItems(set: StudySet, count = 10): readonly Item[] {
	const kinds = ['choice', 'verdict', 'short', 'recall', 'number'];
	const one = kinds.map((type) => set.items.find((item) => item.type === type)!);
	const rest = set.items.filter((item) => item.type === 'choice' && !one.includes(item));
	return [...one, ...rest].slice(0, count);
}
