import type { Item, Level } from '$lib/core/item/item';
import type { StudySet } from '$lib/core/item/study-set';

import { oneOfEachType } from '../item/items';

const LEVELS: readonly Level[] = ['remember', 'understand', 'analyse'];
const PASSAGES = ['p01', 'p02', 'p03'];

/** Thirty items: ten types, three sections, three levels, core and detail. */
export const items: readonly Item[] = PASSAGES.flatMap((passageId, round) =>
	oneOfEachType.map((item, index) => ({
		...item,
		id: `${item.type}-${round + 1}`,
		level: LEVELS[(index + round) % 3] as Level,
		weight: index % 2 === 0 ? ('core' as const) : ('detail' as const),
		evidence: [{ passageId, quote: 'x', start: 0, end: 1 }]
	}))
);

export const set: StudySet = {
	id: 'mali',
	version: 1,
	edition: 'en',
	title: 'Mali',
	summary: '',
	source: { title: '', date: '2023-06-30', language: 'en' },
	licence: 'CC0',
	entities: [],
	sections: PASSAGES.map((id, index) => ({
		id: `section-${index + 1}`,
		title: `Section ${index + 1}`,
		passages: [{ id, number: index + 1, source: [], sentences: [] }]
	})),
	items
};
