import type { Response } from '../item/response';
import type { EpochMillis } from '../memory/time';
import type { PlayerId, RoomChange, RoomPosition, TokenHash } from './room-event';

/** What was decided when the room was made. */
export type RoomPlan = Omit<Extract<RoomChange, { kind: 'created' }>, 'kind' | 'hostTokenHash'>;

export interface Player {
	readonly id: PlayerId;
	readonly name: string;
	/** As `nameKey` makes it, once, since every newcomer's is compared with all of them. */
	readonly nameKey: string;
	/** `null` without a phone. */
	readonly tokenHash: TokenHash | null;
	readonly teamId: string | null;
	/** Share of a question's time on top of it. */
	readonly extraTimeShare: number;
	readonly joinedAt: EpochMillis;
	/** Out of the room: in no count, score or report until let in again. */
	readonly kicked: boolean;
}

/** The response that counts. */
export interface RoundResponse {
	readonly response: Response;
	/** Since the question opened, pauses taken out. */
	readonly elapsedMillis: number;
}

/** A question that was opened. */
export interface Round {
	readonly index: number;
	readonly seed: number;
	readonly seconds: number | null;
	readonly openedAt: EpochMillis;
	/** Of pauses that are over. */
	readonly pausedMillis: number;
	readonly closedAt: EpochMillis | undefined;
	readonly revealedAt: EpochMillis | undefined;
	readonly responses: ReadonlyMap<PlayerId, RoundResponse>;
	/** Players' own word on a flashcard. */
	readonly judgements: ReadonlyMap<PlayerId, boolean>;
}

/** `ready`: at a question that is not open yet. */
export type RoomPhase = 'lobby' | 'ready' | 'open' | 'closed' | 'revealed' | 'ended';

/** A class quiz as its log leaves it. The maps grow with the fold: read them, or copy. */
export interface RoomState {
	readonly plan: RoomPlan;
	readonly phase: RoomPhase;
	/** The question the room is at; undefined in the lobby. */
	readonly index: number | undefined;
	readonly locked: boolean;
	readonly pausedAt: EpochMillis | undefined;
	readonly term: number;
	readonly hostTokenHash: TokenHash;
	/** In the order in which they joined, those kicked among them. */
	readonly players: ReadonlyMap<PlayerId, Player>;
	readonly rounds: ReadonlyMap<number, Round>;
	readonly createdAt: EpochMillis;
	readonly endedAt: EpochMillis | undefined;
	/** Of the last entry folded. */
	readonly position: RoomPosition;
}

export const playersInRoom = (room: RoomState): Player[] =>
	[...room.players.values()].filter(({ kicked }) => !kicked);

/** The round that the room is at, open or over. */
export function currentRound(room: RoomState): Round | undefined {
	return room.index === undefined ? undefined : room.rounds.get(room.index);
}

/** Rounds whose key was shown, in the order of the plan: the only ones that score, or a score would tell a key. */
export function revealedRounds(room: RoomState): Round[] {
	return [...room.rounds.values()]
		.filter(({ revealedAt }) => revealedAt !== undefined)
		.sort((one, other) => one.index - other.index);
}

/** How long a player may take for a round; Infinity without a clock. */
export function allowedMillis({ seconds }: Round, { extraTimeShare }: Player): number {
	return seconds === null ? Infinity : seconds * 1000 * (1 + extraTimeShare);
}

/** Time a question has been open, pauses taken out. */
export function elapsedMillis(room: RoomState, round: Round, at: EpochMillis): number {
	return (room.pausedAt ?? at) - round.openedAt - round.pausedMillis;
}

/** When the time of the open question is over for everybody; undefined without one, without a clock and in a pause. */
export function overAt(room: RoomState): EpochMillis | undefined {
	const round = room.phase === 'open' ? currentRound(room) : undefined;
	if (!round || round.seconds === null || room.pausedAt !== undefined) return undefined;
	const longest = Math.max(0, ...playersInRoom(room).map((player) => player.extraTimeShare));
	return round.openedAt + round.pausedMillis + round.seconds * 1000 * (1 + longest);
}
