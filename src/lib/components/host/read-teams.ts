import { cleanName } from '$lib/core/room/player-name';
import type { RoomTeam } from '$lib/core/room/room-event';

const MOST_TEAMS = 12;
const LONGEST_TEAM = 24;

/** Teams from names between commas or on lines of their own, cleaned as the server does; what comes twice counts once. */
export function readTeams(typed: string): readonly RoomTeam[] {
	const names = typed
		.split(/[,;\n]/)
		.map((name) => [...cleanName(name)].slice(0, LONGEST_TEAM).join('').trim())
		.filter(Boolean);
	return [...new Set(names)]
		.slice(0, MOST_TEAMS)
		.map((name, index) => ({ id: `team-${index + 1}`, name }));
}
