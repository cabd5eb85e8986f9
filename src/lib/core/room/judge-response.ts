import { isResponse } from '../item/is-response';
import { responseOptionIds } from '../item/response';
import type { EpochMillis } from '../memory/time';
import type { Refusal } from './refusal';
import type { EventOf, PlayerId } from './room-event';
import { allowedMillis, elapsedMillis, type RoomState } from './room-state';

/** In UTF-16 units; more than any key, or the codes of any question. */
const LONGEST = 300;

export function judgeResponded(
	room: RoomState,
	event: EventOf<'responded'>,
	at: EpochMillis
): Refusal | undefined {
	if (!isAcceptable(event.response)) return 'malformed';
	const absent = judgePlayer(room, event.playerId);
	const player = room.players.get(event.playerId);
	if (absent || !player) return absent ?? 'not-in-room';
	const round = room.rounds.get(event.index);
	if (!round) return 'wrong-question';
	if (round.closedAt !== undefined) return 'late';
	if (room.pausedAt !== undefined) return 'paused';
	// The clock is the players'; a host who types for somebody has until the close.
	const isLate = elapsedMillis(room, round, at) > allowedMillis(round, player);
	if (isLate && event.by.role !== 'host') return 'late';
	const isSecond = round.responses.has(player.id) && !room.plan.options.changeable;
	return isSecond ? 'already-responded' : undefined;
}

export function judgeJudged(room: RoomState, event: EventOf<'judged'>): Refusal | undefined {
	const round = room.rounds.get(event.index);
	const given = round?.responses.get(event.playerId);
	if (round?.revealedAt === undefined) return 'wrong-phase';
	if (given?.response.type !== 'recall') return 'not-allowed';
	if (round.judgements.has(event.playerId)) return 'already-responded';
	return judgePlayer(room, event.playerId);
}

export function judgePlayer(room: RoomState, playerId: PlayerId): Refusal | undefined {
	const player = room.players.get(playerId);
	if (!player) return 'not-in-room';
	return player.kicked ? 'kicked' : undefined;
}

/** Whether a value has the shape of a response, and a size that an app of ours can have sent. */
export function isAcceptable(response: unknown): boolean {
	if (!isResponse(response)) return false;
	if ('typed' in response) return response.typed.length <= LONGEST;
	return responseOptionIds(response).join().length <= LONGEST;
}
