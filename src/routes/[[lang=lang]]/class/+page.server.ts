import { getLocale } from '$lib/i18n/locale';
import { setsIn, studySets } from '$lib/server/sets';

import type { PageServerLoad } from './$types';

/** Which sets there are, and in which editions a class can be asked. */
export const load: PageServerLoad = () => ({
	sets: setsIn(getLocale()).map(({ id, edition, title }) => ({
		id,
		edition,
		title,
		editions: studySets
			.filter((set) => set.id === id)
			.map((set) => ({ edition: set.edition, title: set.title }))
	}))
});
