import { partsOf } from '$lib/core/item/item';
import { studySets } from '$lib/server/sets';

import type { PageServerLoad } from './$types';

/** Which sets there are; the page fetches the questions themselves, from the network or the cache. */
export const load: PageServerLoad = () => ({
	sets: studySets.map(({ id, edition }) => ({ id, edition })),
	first: firstQuestion()
});

/** What a newcomer is asked first stands in the served page, so that it can be read while the rest loads. */
function firstQuestion() {
	const set = studySets[0];
	const item = set?.items.find(({ weight }) => weight === 'core');
	const partId = item && partsOf(item)[0];
	if (!set || !item || partId === undefined) return undefined;
	const passageId = item.evidence[0]?.passageId;
	const sections = set.sections
		.map(({ title, passages }) => ({ title, passages: passages.map(({ id }) => ({ id })) }))
		.filter(({ passages }) => passages.some(({ id }) => id === passageId));
	return { set: { edition: set.edition, sections }, item, partId };
}
