import { gradeResponse } from '../item/grade';
import type { Item, PartId } from '../item/item';
import type { Response, Verdict } from '../item/response';
import type { StudySet } from '../item/study-set';
import { RIGHT, UNDECIDED, WRONG } from '../item/verdict';
import { decodeResponse } from './response-codes';
import type { PlayerId } from './room-event';
import type { RoomState, Round } from './room-state';

export type RoundVerdicts = ReadonlyMap<PlayerId, Verdict>;

export interface AskedItem {
	readonly item: Item;
	readonly partId: PartId;
}

/** The item of one of the room's questions. The room keeps the version of the set that it was made with. */
export function askedItem(room: RoomState, set: StudySet, index: number): AskedItem {
	const question = room.plan.questions[index];
	const item = set.items.find(({ id }) => id === question?.itemId);
	if (!question || !item) throw new Error(`Question ${index} of the room is not in set ${set.id}`);
	return { item, partId: question.partId };
}

/** A verdict for each response that counts; a flashcard's is its player's own, `undecided` until they say. */
export function gradeRound(room: RoomState, set: StudySet, round: Round): RoundVerdicts {
	const { item, partId } = askedItem(room, set, round.index);
	const others = set.entities.map(({ name }) => name);
	const grade = (response: Response) => {
		const decoded = decodeResponse(item, round.seed, response);
		return gradeResponse(item, partId, decoded, set.edition, others);
	};
	const verdicts = new Map<PlayerId, Verdict>();
	// Many of a class respond alike, and reading typed words takes a while.
	const known = new Map<string, Verdict>();
	for (const [playerId, { response }] of round.responses) {
		if (item.type === 'recall' && response.type === 'recall') {
			const right = round.judgements.get(playerId);
			verdicts.set(playerId, right === undefined ? UNDECIDED : right ? RIGHT : WRONG);
			continue;
		}
		const given = JSON.stringify(response);
		const verdict = known.get(given) ?? grade(response);
		known.set(given, verdict);
		verdicts.set(playerId, verdict);
	}
	return verdicts;
}
