import { KEY_OPTION_ID } from '../item/item';
import type { Response, Verdict } from '../item/response';
import type { StudySet } from '../item/study-set';
import type { Text } from '../item/text';
import type { OptionCode } from './ask-question';
import { askedItem } from './grade-round';
import type { Leaders } from './leaders';
import {
	clockOf,
	type Place,
	placeOf,
	type QuestionClock,
	type QuestionView,
	questionView,
	shownRound
} from './question-view';
import { decodeResponse, encodeRightById } from './response-codes';
import { type Reveal, revealOf } from './reveal';
import type { PlayerId } from './room-event';
import type { Player, RoomPhase, RoomState, Round } from './room-state';
import type { PlayerScore } from './score';
import type { Standings } from './standings';

/** What a player had, once the key is shown. */
export interface OwnVerdict extends Pick<Verdict, 'outcome' | 'credit' | 'slip'> {
	readonly rightByCode: Readonly<Record<OptionCode, boolean>>;
	/** Why the option picked tempts and where it is wrong. */
	readonly why?: Text;
}

/** What every player in the room is sent alike, and therefore made once for all of them. */
export interface PlayerRoom {
	readonly phase: RoomPhase;
	readonly paused: boolean;
	readonly place: Place;
	readonly changeable: boolean;
	readonly question?: QuestionView;
	readonly reveal?: Reveal;
	/** Where the host shows ranks. */
	readonly leaders?: Leaders;
}

/** What one player is sent of themselves. */
export interface PlayerOwn {
	readonly name: string;
	readonly team: string | undefined;
	/** Such a player is sent nothing of the room. */
	readonly kicked: boolean;
	/** With their own extra time. */
	readonly clock?: QuestionClock;
	/** The response that counts, as given. */
	readonly response?: Response;
	readonly verdict?: OwnVerdict;
	readonly score: Omit<PlayerScore, 'rank'> & { readonly outOf: number };
	/** Where the host shows ranks. */
	readonly rank?: number;
}

/**
 * All that a player's phone may know. It changes with the room's steps and the player's own, and with nobody else's
 * response or arrival: so a question costs a phone three frames, however many play.
 */
export interface PlayerView {
	readonly room?: PlayerRoom;
	readonly own: PlayerOwn;
}

/** Undefined for somebody who never joined. @param standings of the same room */
export function playerView(
	room: RoomState,
	set: StudySet,
	standings: Standings,
	playerId: PlayerId
): PlayerView | undefined {
	const own = playerOwn(room, set, standings, playerId);
	if (!own || own.kicked) return own && { own };
	return { room: playerRoom(room, set, standings), own };
}

/** @param standings of the same room */
export function playerRoom(room: RoomState, set: StudySet, { leaders }: Standings): PlayerRoom {
	const round = shownRound(room);
	return {
		phase: room.phase,
		paused: room.pausedAt !== undefined,
		place: placeOf(room),
		changeable: room.plan.options.changeable,
		...(round ? { question: questionView(room, set, round) } : {}),
		...(round?.revealedAt === undefined ? {} : { reveal: revealOf(room, set, round) }),
		...(leaders ? { leaders } : {})
	};
}

/** Undefined for somebody who never joined. @param standings of the same room */
export function playerOwn(
	room: RoomState,
	set: StudySet,
	standings: Standings,
	playerId: PlayerId
): PlayerOwn | undefined {
	const player = room.players.get(playerId);
	if (!player) return undefined;
	const nothing = { credit: 0, bonus: 0, total: 0, rank: 0 };
	const { rank, ...score } = standings.scores.get(playerId) ?? nothing;
	const own = {
		name: player.name,
		team: room.plan.options.teams.find(({ id }) => id === player.teamId)?.name,
		kicked: player.kicked,
		score: { ...score, outOf: standings.outOf }
	};
	if (player.kicked) return own;
	const round = shownRound(room);
	const clock = clockOf(room, player.extraTimeShare);
	return {
		...own,
		...(clock ? { clock } : {}),
		...(standings.leaders ? { rank } : {}),
		...(round ? ownRound(room, set, standings, round, player) : {})
	};
}

function ownRound(
	room: RoomState,
	set: StudySet,
	standings: Standings,
	round: Round,
	player: Player
): Pick<PlayerOwn, 'response' | 'verdict'> {
	const response = round.responses.get(player.id)?.response;
	if (!response) return {};
	const verdict = standings.verdictsByIndex.get(round.index)?.get(player.id);
	return verdict
		? { response, verdict: ownVerdict(room, set, round, response, verdict) }
		: { response };
}

function ownVerdict(
	room: RoomState,
	set: StudySet,
	round: Round,
	response: Response,
	verdict: Verdict
): OwnVerdict {
	const { item } = askedItem(room, set, round.index);
	const { outcome, credit, slip } = verdict;
	const rightByCode = encodeRightById(item, round.seed, verdict);
	const decoded = decodeResponse(item, round.seed, response);
	const pickedId = decoded.type === 'choice' ? decoded.optionId : KEY_OPTION_ID;
	const why =
		item.type === 'choice' ? item.distractors.find(({ id }) => id === pickedId)?.why : undefined;
	return { outcome, credit, slip, rightByCode, ...(why ? { why } : {}) };
}
