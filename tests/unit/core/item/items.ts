import type {
	ChoiceItem,
	ChoicesItem,
	ClozeItem,
	DateItem,
	Item,
	MatchItem,
	NumberItem,
	OrderItem,
	RecallItem,
	ShortItem,
	VerdictItem
} from '$lib/core/item/item';
import type { Text } from '$lib/core/item/text';

const base = { id: 'item', stem: ['Stem?'] as Text, weight: 'core', evidence: [] } as const;

export const recallItem: RecallItem = { ...base, type: 'recall', key: ['Key'] };

export const choiceItem: ChoiceItem = {
	...base,
	type: 'choice',
	key: ['Bamako'],
	distractors: [
		{ id: 'gao', text: ['Gao'] },
		{ id: 'kidal', text: ['Kidal'] },
		{ id: 'mopti', text: ['Mopti'] }
	]
};

export const choicesItem: ChoicesItem = {
	...base,
	type: 'choices',
	keys: [
		{ id: 'gao', text: ['Gao'] },
		{ id: 'kidal', text: ['Kidal'] }
	],
	distractors: [
		{ id: 'bamako', text: ['Bamako'] },
		{ id: 'mopti', text: ['Mopti'] }
	]
};

export const verdictItem: VerdictItem = { ...base, type: 'verdict', key: 'not-stated' };

export const orderItem: OrderItem = {
	...base,
	type: 'order',
	steps: [
		{ id: 'mission', text: ['The mission begins'] },
		{ id: 'accord', text: ['The accord is signed'] },
		{ id: 'coup', text: ['A coup'] },
		{ id: 'vote', text: ['The vote'] }
	]
};

export const matchItem: MatchItem = {
	...base,
	type: 'match',
	pairs: [
		{ id: 'diop', left: ['Diop'], right: ['minister'] },
		{ id: 'wane', left: ['Wane'], right: ['head of the mission'] },
		{ id: 'guterres', left: ['Guterres'], right: ['secretary-general'] }
	],
	distractors: [{ id: 'judge', text: ['judge'] }]
};

export const clozeItem: ClozeItem = {
	...base,
	type: 'cloze',
	parts: [
		{ deletionId: 'place' },
		{ text: ' asked the force to leave in ' },
		{ deletionId: 'when' }
	],
	deletions: [
		{ id: 'place', key: 'Mali', accept: ['Bamako'] },
		{ id: 'when', key: 'June 2023', accept: [] }
	]
};

export function shortItem(key: string, accept: readonly string[] = []): ShortItem {
	return { ...base, type: 'short', key, accept };
}

export function numberItem(key: number, more: Partial<NumberItem> = {}): NumberItem {
	return { ...base, type: 'number', key, tolerance: 0, ...more };
}

export function dateItem(key: string): DateItem {
	return { ...base, type: 'date', key };
}

export const oneOfEachType: readonly Item[] = [
	recallItem,
	clozeItem,
	choiceItem,
	choicesItem,
	verdictItem,
	shortItem('Abdoulaye Diop', ['Diop']),
	numberItem(11_700, { unit: 'people' }),
	dateItem('2023-06-30'),
	orderItem,
	matchItem
];
