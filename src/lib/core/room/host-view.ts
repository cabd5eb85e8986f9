import type { Item, PartId } from '../item/item';
import type { StudySet } from '../item/study-set';
import { nextIndex } from './decide';
import { type Distribution, distributionOf, type TypedCount, typedCounts } from './distribution';
import { askedItem, gradeRound } from './grade-round';
import {
	clockOf,
	countsOf,
	type Place,
	placeOf,
	type QuestionClock,
	type QuestionView,
	questionView,
	type RoomCounts
} from './question-view';
import { type Reveal, revealOf } from './reveal';
import type { RoomOptions } from './room-event';
import {
	currentRound,
	type Player,
	type RoomPhase,
	type RoomState,
	type Round
} from './room-state';
import type { PlayerScore, TeamScore } from './score';
import type { Standings } from './standings';

export interface HostedPlayer extends Pick<
	Player,
	'id' | 'name' | 'teamId' | 'extraTimeShare' | 'kicked'
> {
	readonly hasPhone: boolean;
	/** To the current question. */
	readonly responded: boolean;
	readonly score: PlayerScore | undefined;
}

/** A question with its key, for the host's eyes. */
export interface Preview {
	readonly index: number;
	readonly item: Item;
	readonly partId: PartId;
}

/** All there is to know of a room but its players; nobody but the host is sent it. */
export interface HostRoom extends RoomCounts {
	readonly phase: RoomPhase;
	readonly paused: boolean;
	readonly locked: boolean;
	readonly term: number;
	readonly options: RoomOptions;
	readonly place: Place;
	/** Questions that cannot be asked any more. */
	readonly askedIndices: readonly number[];
	readonly teams: readonly TeamScore[];
	readonly outOf: number;
	/** The current question. */
	readonly preview: Preview | undefined;
	/** The one that `next` goes to; undefined after the last. */
	readonly next: Preview | undefined;
	readonly question?: QuestionView;
	readonly clock?: QuestionClock;
	/** From the close on, before the class sees it. */
	readonly distribution?: Distribution;
	readonly typed?: readonly TypedCount[];
	/** In the codes of the question, from its opening on; the class sees it in the phase `revealed`. */
	readonly reveal?: Reveal;
}

/** @param standings of the same room */
export function hostRoom(room: RoomState, set: StudySet, standings: Standings): HostRoom {
	const round = currentRound(room);
	const clock = clockOf(room, 0);
	const preview = (index: number | undefined): Preview | undefined =>
		index === undefined ? undefined : { index, ...askedItem(room, set, index) };
	return {
		...countsOf(room),
		phase: room.phase,
		paused: room.pausedAt !== undefined,
		locked: room.locked,
		term: room.term,
		options: room.plan.options,
		place: placeOf(room),
		askedIndices: [...room.rounds.keys()],
		teams: standings.teams,
		outOf: standings.outOf,
		preview: preview(room.index),
		next: preview(nextIndex(room)),
		...(clock ? { clock } : {}),
		...(round ? roundView(room, set, round) : {})
	};
}

/** Apart from the room, since one of a thousand may change: in the order in which they joined. @param standings of the same room */
export function hostedPlayers(room: RoomState, standings: Standings): HostedPlayer[] {
	const round = currentRound(room);
	return [...room.players.values()].map((player) => ({
		id: player.id,
		name: player.name,
		teamId: player.teamId,
		extraTimeShare: player.extraTimeShare,
		kicked: player.kicked,
		hasPhone: player.tokenHash !== null,
		responded: round?.responses.has(player.id) ?? false,
		score: standings.scores.get(player.id)
	}));
}

function roundView(
	room: RoomState,
	set: StudySet,
	round: Round
): Pick<HostRoom, 'question' | 'distribution' | 'typed' | 'reveal'> {
	const question = questionView(room, set, round);
	const reveal = revealOf(room, set, round);
	if (round.closedAt === undefined) return { question, reveal };
	const verdicts = gradeRound(room, set, round);
	return {
		question,
		reveal,
		distribution: distributionOf(room, set, round, verdicts),
		typed: typedCounts(room, round, verdicts)
	};
}
