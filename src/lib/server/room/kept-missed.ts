import type { StudySet } from '$lib/core/item/study-set';
import type { EpochMillis } from '$lib/core/memory/time';
import { keepMissed, type KeptMissed } from '$lib/core/room/keep-missed';
import type { PlayerId } from '$lib/core/room/room-event';
import { revealedRounds, type RoomState } from '$lib/core/room/room-state';
import type { Standings } from '$lib/core/room/standings';

/** What a player takes home, and of which set. */
export interface Missed {
	readonly missed: KeptMissed;
	readonly setId: string;
	readonly setVersion: number;
	readonly edition: string;
	/** One for each of `missed.cardKeys`: when its key was shown. */
	readonly revealedAt: readonly EpochMillis[];
}

/** @param standings of the same room */
export function keptMissed(
	room: RoomState,
	set: StudySet,
	standings: Standings,
	playerId: PlayerId
): Missed {
	const isRight = (index: number) =>
		standings.verdictsByIndex.get(index)?.get(playerId)?.outcome === 'right';
	return {
		missed: keepMissed(room, set, standings, playerId),
		setId: set.id,
		setVersion: set.version,
		edition: set.edition,
		revealedAt: revealedRounds(room)
			.filter(({ index }) => !isRight(index))
			.map(({ revealedAt }) => revealedAt ?? 0)
	};
}
