import { foldLetters } from '../item/fold-letters';
import { type Item, VERDICT_VALUES } from '../item/item';
import type { Response, Verdict } from '../item/response';
import type { StudySet } from '../item/study-set';
import { codeAt, type OptionCode, optionOrder } from './ask-question';
import { askedItem, type RoundVerdicts } from './grade-round';
import { playersInRoom, type RoomState, type Round } from './room-state';

export interface OptionCount {
	/** Of a verdict, its value. */
	readonly code: OptionCode;
	readonly count: number;
}

/** How a class responded. */
export interface Distribution {
	readonly respondedCount: number;
	/** Of these, "I don't know". */
	readonly unknownCount: number;
	/** For what is picked; a response to `choices` counts for each option picked. */
	readonly options: readonly OptionCount[];
	readonly outcomes: Readonly<Record<Verdict['outcome'], number>>;
}

/** Words typed by several, as the first of them typed them. */
export interface TypedCount {
	readonly typed: string;
	readonly count: number;
	readonly outcome: Verdict['outcome'];
}

export function distributionOf(
	room: RoomState,
	set: StudySet,
	round: Round,
	verdicts: RoundVerdicts
): Distribution {
	const { item } = askedItem(room, set, round.index);
	const outcomes = { right: 0, part: 0, wrong: 0, undecided: 0 };
	const counts = new Map(codesOf(item, round.seed).map((code) => [code, 0]));
	const given = responsesInRoom(room, round);
	for (const { playerId, response } of given) {
		outcomes[verdicts.get(playerId)?.outcome ?? 'undecided']++;
		for (const code of new Set(pickedCodes(response))) {
			const count = counts.get(code);
			if (count !== undefined) counts.set(code, count + 1);
		}
	}
	return {
		respondedCount: given.length,
		unknownCount: given.filter(({ response }) => response.type === 'none').length,
		options: [...counts].map(([code, count]) => ({ code, count })),
		outcomes
	};
}

/** Most frequent first. For the host alone: what a class types is not for a wall. */
export function typedCounts(
	room: RoomState,
	round: Round,
	verdicts: RoundVerdicts
): readonly TypedCount[] {
	const counts = new Map<string, TypedCount>();
	for (const { playerId, response } of responsesInRoom(room, round)) {
		if (!('typed' in response)) continue;
		const key = foldLetters(response.typed);
		const outcome = verdicts.get(playerId)?.outcome ?? 'undecided';
		const before = counts.get(key);
		counts.set(key, {
			typed: before?.typed ?? response.typed,
			count: (before?.count ?? 0) + 1,
			outcome: before?.outcome ?? outcome
		});
	}
	return [...counts.values()].sort((one, other) => other.count - one.count);
}

function responsesInRoom(room: RoomState, round: Round) {
	return playersInRoom(room).flatMap(({ id }) => {
		const given = round.responses.get(id);
		return given ? [{ playerId: id, response: given.response }] : [];
	});
}

function codesOf(item: Item, seed: number): readonly OptionCode[] {
	switch (item.type) {
		case 'verdict':
			return VERDICT_VALUES;
		case 'choice':
		case 'choices':
			return optionOrder(item, seed).map((_id, index) => codeAt(index));
		default:
			return [];
	}
}

function pickedCodes(response: Response): readonly OptionCode[] {
	switch (response.type) {
		case 'choice':
			return [response.optionId];
		case 'choices':
			return response.optionIds;
		case 'verdict':
			return [response.value];
		default:
			return [];
	}
}
