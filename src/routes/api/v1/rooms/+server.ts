import { serveRooms } from '$lib/server/room/serve-rooms';

import type { RequestHandler } from './$types';

export const prerender = false;

export const POST: RequestHandler = (event) => serveRooms(event, (api, asked) => api.create(asked));
