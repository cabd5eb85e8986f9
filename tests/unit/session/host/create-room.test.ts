import { afterEach, describe, expect, test, vi } from 'vitest';

import { DEFAULT_OPTIONS } from '$lib/core/room/room-event';
import { createRoom } from '$lib/session/host/create-room';

afterEach(() => vi.unstubAllGlobals());

describe('createRoom', () => {
	test.each([
		[201, { code: 'KORA42' }, { ok: true, value: 'KORA42' }],
		[409, { error: 'no-set' }, { ok: false, error: 'refused' }],
		[429, { error: 'too-many' }, { ok: false, error: 'busy' }],
		[503, { error: 'unavailable' }, { ok: false, error: 'busy' }]
	])('a reply %i is no word against the set unless it is one', async (status, body, outcome) => {
		vi.stubGlobal('fetch', () => Promise.resolve(Response.json(body, { status })));
		const room = { setId: 'a-set', edition: 'en', questions: [], options: DEFAULT_OPTIONS };
		expect(await createRoom(room, { token: 'x'.repeat(22), commandId: 'a' })).toEqual(outcome);
	});
});
