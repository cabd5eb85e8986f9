import type { PlayerId } from './room-event';
import { playersInRoom, type RoomState } from './room-state';
import type { PlayerScore, TeamScore } from './score';

/** More would make a list of the last. */
const LEADERS_SHOWN = 5;

export interface Leader {
	readonly name: string;
	readonly total: number;
	readonly rank: number;
}

/** How the others stand. */
export interface Leaders {
	readonly players: readonly Leader[];
	readonly teams: readonly (TeamScore & { readonly name: string })[];
}

/** Undefined where the host does not show ranks. */
export function leadersOf(
	room: RoomState,
	scores: ReadonlyMap<PlayerId, PlayerScore>,
	teamScores: readonly TeamScore[]
): Leaders | undefined {
	const { ranksShown, teams } = room.plan.options;
	if (!ranksShown) return undefined;
	const players = playersInRoom(room).flatMap(({ id, name }) => {
		const score = scores.get(id);
		return score ? [{ name, total: score.total, rank: score.rank }] : [];
	});
	return {
		players: players.sort((one, other) => one.rank - other.rank).slice(0, LEADERS_SHOWN),
		teams: teamScores
			.map((team) => ({ ...team, name: teams.find(({ id }) => id === team.teamId)?.name ?? '' }))
			.sort((one, other) => one.rank - other.rank)
	};
}
