import { serveRooms } from '$lib/server/room/serve-rooms';

import type { RequestHandler } from './$types';

export const prerender = false;

/** For whoever watches over the server or shares its load. */
export const GET: RequestHandler = (event) => serveRooms(event, (api) => api.health());
