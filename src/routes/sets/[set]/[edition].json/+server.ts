import { error, json } from '@sveltejs/kit';

import { findSet, studySets } from '$lib/server/sets';

import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	studySets.map(({ id, edition }) => ({ set: id, edition }));

/** One edition of a set, whole: reading and items. */
export const GET: RequestHandler = ({ params }) => {
	const set = findSet(params.set, params.edition);
	if (!set) error(404, 'There is no such set.');
	return json(set);
};
