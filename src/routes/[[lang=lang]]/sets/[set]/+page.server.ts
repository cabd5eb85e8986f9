import { error } from '@sveltejs/kit';

import { summarizeSet } from '$lib/core/memory/set-summary';
import { plainText } from '$lib/core/item/text';
import { findSet, studySets } from '$lib/server/sets';

import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => studySets.map(({ id }) => ({ set: id }));

export const load: PageServerLoad = async ({ params, parent }) => {
	const { set: shown } = await parent();
	const set = findSet(params.set, shown.edition);
	if (!set) error(404, 'There is no such set.');
	return {
		summary: summarizeSet(set),
		source: set.source,
		licence: set.licence,
		sections: set.sections.map(({ id, title, passages }) => ({
			id,
			title,
			firstPassageId: passages[0]?.id ?? ''
		})),
		/** For the list of cards set aside. */
		stems: Object.fromEntries(set.items.map((item) => [item.id, plainText(item.stem)]))
	};
};
