import { error } from '@sveltejs/kit';

import { findSet, studySets } from '$lib/server/sets';

import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => studySets.map(({ id }) => ({ set: id }));

export const load: PageServerLoad = async ({ params, parent }) => {
	const { set: shown } = await parent();
	const set = findSet(params.set, shown.edition);
	if (!set) error(404, 'There is no such set.');
	return {
		sections: set.sections,
		entities: set.entities,
		/** Where each item's proof stands, for links to a quote. */
		evidenceByItemId: Object.fromEntries(
			set.items.map((item) => [
				item.id,
				item.evidence.map(({ passageId, start, end }) => ({ passageId, start, end }))
			])
		)
	};
};
