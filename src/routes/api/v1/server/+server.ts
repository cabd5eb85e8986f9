import { json } from '@sveltejs/kit';

import { homeAddress, keepHours } from '$lib/server/room/serve-rooms';

import type { RequestHandler } from './$types';

export const prerender = false;

/** What a host must know before there is a room. */
export const GET: RequestHandler = () => {
	const addresses = process.env['PASSAGE_ADDRESSES']?.split(',').filter(Boolean) ?? [];
	return json({ home: homeAddress(), addresses, keepHours: keepHours() });
};
