import { responseOptionIds } from '../item/response';
import type { StudySet } from '../item/study-set';
import { cardKey } from '../memory/card';
import type { CardKey, EventDraft } from '../memory/event';
import { proposeGrade } from '../memory/propose-grade';
import { askedItem } from './grade-round';
import { decodeResponse } from './response-codes';
import type { PlayerId } from './room-event';
import { revealedRounds, type RoomState } from './room-state';
import type { Standings } from './standings';

export type ClassReview = Extract<EventDraft, { kind: 'reviewed' }>;

/** What a player takes home. */
export interface KeptMissed {
	/** In the order asked. */
	readonly cardKeys: readonly CardKey[];
	/** Of those responded to; what was left is no review. A flashcard that its player never judged counts as missed. */
	readonly reviews: readonly ClassReview[];
}

/** The questions revealed that a player did not have right, for their own queue. Holds ids: for after the reveal. */
export function keepMissed(
	room: RoomState,
	set: StudySet,
	{ verdictsByIndex }: Standings,
	playerId: PlayerId
): KeptMissed {
	const cardKeys: CardKey[] = [];
	const reviews: ClassReview[] = [];
	for (const round of revealedRounds(room)) {
		const { item, partId } = askedItem(room, set, round.index);
		const verdict = verdictsByIndex.get(round.index)?.get(playerId);
		if (verdict?.outcome === 'right') continue;
		const key = cardKey(set.id, item.id, partId);
		cardKeys.push(key);
		const given = round.responses.get(playerId);
		if (!given || !verdict || verdict.outcome === 'undecided') continue;
		reviews.push({
			kind: 'reviewed',
			cardKey: key,
			setVersion: set.version,
			edition: set.edition,
			optionIds: responseOptionIds(decodeResponse(item, round.seed, given.response)),
			grade: proposeGrade(item, verdict),
			latencyMillis: given.elapsedMillis,
			mode: 'class'
		});
	}
	return { cardKeys, reviews };
}
