import type { EpochMillis } from '../memory/time';
import { nameKey } from './player-name';
import type { EventOf, PlayerId, RoomEvent, RoomPosition } from './room-event';
import {
	elapsedMillis,
	type Player,
	playersInRoom,
	type RoomState,
	type Round
} from './room-state';

/** The fold's own room: what readers see as fixed, it may write. */
export type Writable = {
	-readonly [Name in keyof RoomState]: RoomState[Name] extends ReadonlyMap<infer Key, infer Value>
		? Map<Key, Value>
		: RoomState[Name];
};

export function createRoom(
	{ setId, setVersion, edition, questions, options, hostTokenHash }: EventOf<'created'>,
	at: EpochMillis,
	position: RoomPosition
): Writable {
	return {
		plan: { setId, setVersion, edition, questions, options },
		phase: 'lobby',
		index: undefined,
		locked: false,
		pausedAt: undefined,
		term: 0,
		hostTokenHash,
		players: new Map(),
		rounds: new Map(),
		createdAt: at,
		endedAt: undefined,
		position
	};
}

/** @param event judged to be valid */
export function changeRoom(room: Writable, event: RoomEvent, at: EpochMillis): void {
	switch (event.kind) {
		case 'created':
			return;
		case 'joined':
			room.players.set(event.playerId, newPlayer(room, event, at));
			return;
		case 'renamed':
			return changePlayer(room, event.playerId, {
				name: event.name,
				nameKey: nameKey(event.name)
			});
		case 'kicked':
			return changePlayer(room, event.playerId, { kicked: true });
		case 'reseated':
			return changePlayer(room, event.playerId, { tokenHash: event.tokenHash, kicked: false });
		case 'extra-time-set':
			return changePlayer(room, event.playerId, { extraTimeShare: event.share });
		case 'team-changed':
			return changePlayer(room, event.playerId, { teamId: event.teamId });
		case 'locked':
		case 'unlocked':
			room.locked = event.kind === 'locked';
			return;
		case 'moved':
			room.phase = 'ready';
			room.index = event.index;
			return;
		case 'opened':
			room.phase = 'open';
			room.index = event.index;
			room.rounds.set(event.index, newRound(event, at));
			return;
		case 'closed':
			room.phase = 'closed';
			return changeRound(room, event.index, { closedAt: at });
		case 'revealed':
			room.phase = 'revealed';
			return changeRound(room, event.index, { revealedAt: at });
		case 'paused':
			room.pausedAt = at;
			return;
		case 'resumed':
			return resume(room, at);
		case 'ended':
			if (room.phase === 'open') changeRound(room, room.index, { closedAt: at });
			room.phase = 'ended';
			room.endedAt = at;
			return;
		case 'handed-over':
			room.term += 1;
			room.hostTokenHash = event.hostTokenHash;
			return;
		case 'responded': {
			const round = room.rounds.get(event.index);
			if (!round) return;
			const { response } = event;
			const given = { response, elapsedMillis: elapsedMillis(room, round, at) };
			writable(round.responses).set(event.playerId, given);
			return;
		}
		case 'judged': {
			const round = room.rounds.get(event.index);
			if (round) writable(round.judgements).set(event.playerId, event.right);
		}
	}
}

function newPlayer(room: RoomState, event: EventOf<'joined'>, at: EpochMillis): Player {
	const { playerId: id, name, tokenHash } = event;
	const teamId = event.teamId ?? smallestTeam(room);
	return {
		id,
		name,
		nameKey: nameKey(name),
		tokenHash,
		teamId,
		extraTimeShare: 0,
		joinedAt: at,
		kicked: false
	};
}

/** The first of those with the fewest members. */
function smallestTeam(room: RoomState): string | null {
	const players = playersInRoom(room);
	const sizes = room.plan.options.teams.map(({ id }) => ({
		id,
		size: players.filter(({ teamId }) => teamId === id).length
	}));
	return sizes.sort((one, other) => one.size - other.size)[0]?.id ?? null;
}

function newRound({ index, seed, seconds }: EventOf<'opened'>, at: EpochMillis): Round {
	return {
		index,
		seed,
		seconds,
		openedAt: at,
		pausedMillis: 0,
		closedAt: undefined,
		revealedAt: undefined,
		responses: new Map(),
		judgements: new Map()
	};
}

function resume(room: Writable, at: EpochMillis): void {
	const pausedAt = room.pausedAt ?? at;
	room.pausedAt = undefined;
	const round = room.phase === 'open' ? room.rounds.get(room.index ?? -1) : undefined;
	if (round) changeRound(room, round.index, { pausedMillis: round.pausedMillis + at - pausedAt });
}

function changePlayer(room: Writable, id: PlayerId, change: Partial<Player>): void {
	const player = room.players.get(id);
	if (player) room.players.set(id, { ...player, ...change });
}

function changeRound(room: Writable, index: number | undefined, change: Partial<Round>): void {
	const round = index === undefined ? undefined : room.rounds.get(index);
	if (round) room.rounds.set(round.index, { ...round, ...change });
}

/** A response is one of thousands within seconds: the map grows in place, where copying it each time would take N². */
const writable = <Key, Value>(map: ReadonlyMap<Key, Value>) => map as Map<Key, Value>;
