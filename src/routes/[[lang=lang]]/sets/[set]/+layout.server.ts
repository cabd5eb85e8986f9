import { error } from '@sveltejs/kit';

import { getLocale } from '$lib/i18n/locale';
import { setsIn } from '$lib/server/sets';

import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => {
	const set = setsIn(getLocale()).find(({ id }) => id === params.set);
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
