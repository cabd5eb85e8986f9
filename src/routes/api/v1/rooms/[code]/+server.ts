import { serveRooms } from '$lib/server/room/serve-rooms';

import type { RequestHandler } from './$types';

export const prerender = false;

export const GET: RequestHandler = (event) =>
	serveRooms(event, (api, asked) => api.describe(asked));

export const DELETE: RequestHandler = (event) =>
	serveRooms(event, (api, asked) => api.delete(asked));
