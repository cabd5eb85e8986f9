import { error } from '@sveltejs/kit';

import { studyTargets } from '$lib/core/memory/study-target';
import { findSet, studySets } from '$lib/server/sets';

import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => studySets.map(({ id }) => ({ set: id }));

export const load: PageServerLoad = async ({ params, parent }) => {
	const { set: shown } = await parent();
	const set = findSet(params.set, shown.edition);
	if (!set) error(404, 'There is no such set.');
	return { targets: studyTargets(set) };
};
