import { describe, expect, test } from 'vitest';

import { readTeams } from '$lib/components/host/read-teams';

describe('readTeams', () => {
	test('takes names between commas, in their order', () => {
		expect(readTeams('Niger, Senegal')).toEqual([
			{ id: 'team-1', name: 'Niger' },
			{ id: 'team-2', name: 'Senegal' }
		]);
	});

	test('passes over empty names and those that come twice', () => {
		expect(readTeams(' Red,, Red ;Blue\n').map(({ name }) => name)).toEqual(['Red', 'Blue']);
		expect(readTeams('  ')).toEqual([]);
	});

	test('takes names for the same that differ in nothing that is seen', () => {
		const typed = 'Red Team, Red  Team, Red\u00a0Team, Red Team\u200b, \u200b';
		expect(readTeams(typed).map(({ name }) => name)).toEqual(['Red Team']);
	});

	test('cuts what would not fit a wall', () => {
		expect(readTeams('x'.repeat(80))[0]?.name).toHaveLength(24);
		expect(readTeams(Array.from({ length: 40 }, (_, index) => `T${index}`).join())).toHaveLength(
			12
		);
	});
});
