import type { StudySet } from '../item/study-set';
import { type Distribution, distributionOf } from './distribution';
import type { Leaders } from './leaders';
import {
	clockOf,
	countsOf,
	type Place,
	placeOf,
	type QuestionClock,
	type QuestionView,
	questionView,
	type RoomCounts,
	shownRound
} from './question-view';
import { type Reveal, revealOf } from './reveal';
import { playersInRoom, type RoomPhase, type RoomState } from './room-state';
import type { Standings } from './standings';

/** The newest of those waiting in the lobby; the others are counted. */
const NAMES_SHOWN = 100;

/** All that a projector may know, which is what everybody may. */
export interface ScreenView extends RoomCounts {
	readonly phase: RoomPhase;
	readonly paused: boolean;
	/** Whether the code to join with is shown. */
	readonly joinOpen: boolean;
	readonly title: string;
	readonly place: Place;
	/** In the lobby, newest first. */
	readonly names: readonly string[];
	readonly question?: QuestionView;
	readonly clock?: QuestionClock;
	readonly reveal?: Reveal;
	/** With the reveal: before it, the many would tell the others what to say. */
	readonly distribution?: Distribution;
	readonly leaders?: Leaders;
}

/** @param standings of the same room */
export function screenView(room: RoomState, set: StudySet, standings: Standings): ScreenView {
	const round = shownRound(room);
	const clock = clockOf(room, 0);
	const leaders = room.phase === 'open' ? undefined : standings.leaders;
	const names = room.phase === 'lobby' ? playersInRoom(room).map(({ name }) => name) : [];
	const verdicts = round && standings.verdictsByIndex.get(round.index);
	return {
		...countsOf(room),
		phase: room.phase,
		paused: room.pausedAt !== undefined,
		joinOpen: !room.locked && room.phase !== 'ended',
		title: set.title,
		place: placeOf(room),
		names: names.reverse().slice(0, NAMES_SHOWN),
		...(round ? { question: questionView(room, set, round) } : {}),
		...(clock ? { clock } : {}),
		...(round && verdicts
			? {
					reveal: revealOf(room, set, round),
					distribution: distributionOf(room, set, round, verdicts)
				}
			: {}),
		...(leaders ? { leaders } : {})
	};
}
