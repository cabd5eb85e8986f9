import { error } from '@sveltejs/kit';

import { studySets } from '$lib/server/sets';

import type { LayoutServerLoad } from './$types';

/** Pages are in the base edition until the interface speaks another language. */
export const load: LayoutServerLoad = ({ params }) => {
	const set = studySets.find(({ id, edition }) => id === params.set && edition === 'en');
	if (!set) error(404, 'There is no such set.');
	return {
		set: {
			id: set.id,
			edition: set.edition,
			title: set.title,
			...(set.contentNote ? { contentNote: set.contentNote } : {})
		}
	};
};
