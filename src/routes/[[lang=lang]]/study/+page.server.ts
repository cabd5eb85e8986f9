import { partsOf } from '$lib/core/item/item';
import type { StudySet } from '$lib/core/item/study-set';
import { getLocale } from '$lib/i18n/locale';
import { setsIn } from '$lib/server/sets';

import type { PageServerLoad } from './$types';

/** Which sets there are; the page fetches the questions themselves, from the network or the cache. */
export const load: PageServerLoad = () => {
	const sets = setsIn(getLocale());
	return {
		sets: sets.map(({ id, edition }) => ({ id, edition })),
		first: firstQuestion(sets[0])
	};
};

/** What a newcomer is asked first stands in the served page, so that it can be read while the rest loads. */
function firstQuestion(set: StudySet | undefined) {
	const item = set?.items.find(({ weight }) => weight === 'core');
	const partId = item && partsOf(item)[0];
	if (!set || !item || partId === undefined) return undefined;
	const passageId = item.evidence[0]?.passageId;
	const sections = set.sections
		.map(({ title, passages }) => ({ title, passages: passages.map(({ id }) => ({ id })) }))
		.filter(({ passages }) => passages.some(({ id }) => id === passageId));
	return { set: { edition: set.edition, sections }, item, partId };
}
