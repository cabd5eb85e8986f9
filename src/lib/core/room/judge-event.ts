import type { EpochMillis } from '../memory/time';
import { judgeJudged, judgePlayer, judgeResponded } from './judge-response';
import { judgeName } from './player-name';
import type { Refusal } from './refusal';
import type { EventOf, RoomEvent, Sender } from './room-event';
import { overAt, type RoomState } from './room-state';

const MOST_PLAYERS = 5000;
const MOST_EXTRA_TIME = 3;

/**
 * Why an event is not valid in a room, undefined where it is. The fold asks this of every entry, so that whatever got
 * into the log (two hosts at once, a late tap, a forged command) counts exactly if it is valid where it stands.
 */
export function judgeEvent(
	room: RoomState | undefined,
	event: RoomEvent,
	at: EpochMillis
): Refusal | undefined {
	if (event.kind === 'created') return judgeCreated(room, event);
	if (!room) return 'no-room';
	const forbidden = judgeSender(room, event, at);
	if (forbidden) return forbidden;
	if (room.phase === 'ended') return 'ended';
	switch (event.kind) {
		case 'joined':
			return judgeJoined(room, event);
		case 'renamed':
			if (event.by.role === 'player' && room.phase !== 'lobby') return 'wrong-phase';
			return judgePlayer(room, event.playerId) ?? judgeName(room, event.name, event.playerId);
		case 'kicked':
			return judgePlayer(room, event.playerId);
		case 'reseated': {
			const player = room.players.get(event.playerId);
			return player ? judgeName(room, player.name, player.id) : 'not-in-room';
		}
		case 'extra-time-set':
			if (!(event.share >= 0 && event.share <= MOST_EXTRA_TIME)) return 'malformed';
			return judgePlayer(room, event.playerId);
		case 'team-changed':
			return judgeTeam(room, event.teamId) ?? judgePlayer(room, event.playerId);
		case 'moved':
			return room.phase === 'open' ? 'wrong-phase' : judgeIndex(room, event.index);
		case 'opened':
			return judgeOpened(room, event);
		case 'closed':
			if (room.index !== event.index) return 'wrong-question';
			return room.phase === 'open' ? undefined : 'wrong-phase';
		case 'revealed':
			if (room.index !== event.index) return 'wrong-question';
			return room.phase === 'closed' ? undefined : 'wrong-phase';
		case 'locked':
			return room.locked ? 'wrong-phase' : undefined;
		case 'unlocked':
			return room.locked ? undefined : 'wrong-phase';
		case 'paused':
			return room.pausedAt === undefined ? undefined : 'wrong-phase';
		case 'resumed':
			return room.pausedAt === undefined ? 'wrong-phase' : undefined;
		case 'responded':
			return judgeResponded(room, event, at);
		case 'judged':
			return judgeJudged(room, event);
		case 'ended':
		case 'handed-over':
			return undefined;
	}
}

/** The host commands; a player speaks for themselves only, a newcomer can only join, the clock only close. */
function judgeSender(room: RoomState, event: RoomEvent, at: EpochMillis): Refusal | undefined {
	const { by } = event;
	switch (by.role) {
		case 'host':
			if (by.term !== room.term) return 'not-host-any-more';
			return event.kind === 'judged' ? 'not-allowed' : undefined;
		case 'player':
			return isOwn(event, by) ? undefined : 'not-allowed';
		case 'newcomer':
			return event.kind === 'joined' && event.tokenHash !== null ? undefined : 'not-allowed';
		case 'clock':
			return event.kind === 'closed' && at >= (overAt(room) ?? Infinity)
				? undefined
				: 'not-allowed';
	}
}

function isOwn(event: RoomEvent, by: Extract<Sender, { role: 'player' }>): boolean {
	const own = event.kind === 'renamed' || event.kind === 'responded' || event.kind === 'judged';
	return own && event.playerId === by.playerId;
}

function judgeCreated(room: RoomState | undefined, event: EventOf<'created'>): Refusal | undefined {
	if (room) return 'room-exists';
	if (event.by.role !== 'host') return 'not-allowed';
	return event.by.term === 0 && event.questions.length > 0 ? undefined : 'malformed';
}

function judgeJoined(room: RoomState, event: EventOf<'joined'>): Refusal | undefined {
	if (room.players.has(event.playerId)) return 'not-allowed';
	if (event.by.role === 'host' && event.tokenHash !== null) return 'not-allowed';
	if (room.locked && event.by.role !== 'host') return 'locked';
	if (room.players.size >= MOST_PLAYERS) return 'full';
	if (event.teamId !== null && judgeTeam(room, event.teamId)) return 'no-such-team';
	return judgeName(room, event.name, event.playerId);
}

function judgeTeam(room: RoomState, teamId: string): Refusal | undefined {
	return room.plan.options.teams.some(({ id }) => id === teamId) ? undefined : 'no-such-team';
}

/** A question is asked once. */
function judgeIndex(room: RoomState, index: number): Refusal | undefined {
	const exists = Number.isInteger(index) && index >= 0 && index < room.plan.questions.length;
	return exists && !room.rounds.has(index) ? undefined : 'wrong-question';
}

function judgeOpened(room: RoomState, event: EventOf<'opened'>): Refusal | undefined {
	if (room.phase === 'open') return 'wrong-phase';
	if (room.pausedAt !== undefined) return 'paused';
	if (event.seconds !== null && !(event.seconds > 0 && event.seconds < Infinity))
		return 'malformed';
	return judgeIndex(room, event.index);
}
