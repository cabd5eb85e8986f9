import type { StudySet } from '../item/study-set';
import type { EpochMillis } from '../memory/time';
import { type AskedQuestion, askQuestion } from './ask-question';
import { askedItem } from './grade-round';
import { currentRound, playersInRoom, type RoomState, type Round } from './room-state';

/** Where the room is in its questions. */
export interface Place {
	/** 1 for the first; undefined in the lobby. */
	readonly number: number | undefined;
	readonly count: number;
}

export interface QuestionView {
	/** Goes back with a response, so that a late one is never taken for the next question's. */
	readonly index: number;
	readonly asked: AskedQuestion;
}

/** By the log's clock. */
export type QuestionClock =
	| { readonly kind: 'none' }
	| { readonly kind: 'running'; readonly endsAt: EpochMillis; readonly totalMillis: number }
	| { readonly kind: 'paused'; readonly leftMillis: number; readonly totalMillis: number };

/** What changes with every response, and is therefore no part of what players are sent. */
export interface RoomCounts {
	readonly playerCount: number;
	/** Of those in the room, to the current question. */
	readonly respondedCount: number;
}

export function placeOf({ index, plan }: RoomState): Place {
	return { number: index === undefined ? undefined : index + 1, count: plan.questions.length };
}

/** The question everybody may see: open, closed or revealed; none once the room ended without its reveal. */
export function shownRound(room: RoomState): Round | undefined {
	const round = currentRound(room);
	return room.phase === 'ended' && round?.revealedAt === undefined ? undefined : round;
}

export function questionView(room: RoomState, set: StudySet, round: Round): QuestionView {
	const { item, partId } = askedItem(room, set, round.index);
	return { index: round.index, asked: askQuestion(item, partId, round.seed) };
}

/**
 * The time of the open question; undefined when none is open.
 * @param extraTimeShare of who looks at it; 0 on the screen
 */
export function clockOf(room: RoomState, extraTimeShare: number): QuestionClock | undefined {
	const round = currentRound(room);
	if (!round || room.phase !== 'open') return undefined;
	if (round.seconds === null) return { kind: 'none' };
	const totalMillis = round.seconds * 1000 * (1 + extraTimeShare);
	const endsAt = round.openedAt + round.pausedMillis + totalMillis;
	if (room.pausedAt === undefined) return { kind: 'running', endsAt, totalMillis };
	return { kind: 'paused', leftMillis: Math.max(0, endsAt - room.pausedAt), totalMillis };
}

export function countsOf(room: RoomState): RoomCounts {
	const players = playersInRoom(room);
	const responses = currentRound(room)?.responses;
	const responded = players.filter(({ id }) => responses?.has(id));
	return { playerCount: players.length, respondedCount: responded.length };
}
