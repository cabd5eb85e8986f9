import { type Item, type ItemType, KEY_OPTION_ID, type OptionId } from '../../item/item';
import type { Response } from '../../item/response';
import type { StudySet } from '../../item/study-set';
import { cardKey } from '../../memory/card';
import type { CardKey } from '../../memory/event';
import { askedItem } from '../grade-round';
import { decodeResponse } from '../response-codes';
import type { PlayerId } from '../room-event';
import { playersInRoom, revealedRounds, type RoomState } from '../room-state';
import type { Standings } from '../standings';

/** What became of one question for one player. */
export interface Cell {
	/** 0–1; 0 where nothing was responded. */
	readonly credit: number;
	/** Undefined where nothing was responded. */
	readonly given: { readonly response: Response; readonly elapsedMillis: number } | undefined;
}

export interface ReportedQuestion {
	readonly cardKey: CardKey;
	readonly type: ItemType;
	/** Where exactly one option is right. */
	readonly keyId?: OptionId;
	/** Whether it is part of the test whose total is looked at: a flashcard, judged by its player, is not. */
	readonly inTest: boolean;
}

/** A class's credits: a column a question revealed, a row a player. Names stand elsewhere. */
export interface ClassTable {
	readonly setId: string;
	readonly setVersion: number;
	readonly questions: readonly ReportedQuestion[];
	readonly rows: readonly {
		readonly playerId: PlayerId;
		/** Undefined where the player came after the question closed, or never judged their flashcard. */
		readonly cells: readonly (Cell | undefined)[];
	}[];
}

/** @param standings of the same room */
export function classTable(
	room: RoomState,
	set: StudySet,
	{ verdictsByIndex }: Standings
): ClassTable {
	const rounds = revealedRounds(room).map((round) => ({
		round,
		asked: askedItem(room, set, round.index),
		verdicts: verdictsByIndex.get(round.index)
	}));
	return {
		setId: set.id,
		setVersion: set.version,
		questions: rounds.map(({ asked: { item, partId } }) =>
			reportedQuestion(item, cardKey(set.id, item.id, partId))
		),
		rows: playersInRoom(room).map(({ id, joinedAt }) => ({
			playerId: id,
			cells: rounds.map(({ round, asked: { item }, verdicts }): Cell | undefined => {
				const given = round.responses.get(id);
				const verdict = verdicts?.get(id);
				if (!given || !verdict) {
					const wasThere = joinedAt <= (round.closedAt ?? Infinity) && item.type !== 'recall';
					return wasThere ? { credit: 0, given: undefined } : undefined;
				}
				if (verdict.outcome === 'undecided') return undefined;
				const response = decodeResponse(item, round.seed, given.response);
				return {
					credit: verdict.credit,
					given: { response, elapsedMillis: given.elapsedMillis }
				};
			})
		}))
	};
}

export function reportedQuestion(item: Item, cardKey: CardKey): ReportedQuestion {
	return { cardKey, type: item.type, ...keyIdOf(item), inTest: item.type !== 'recall' };
}

function keyIdOf(item: Item): Pick<ReportedQuestion, 'keyId'> {
	if (item.type === 'choice') return { keyId: KEY_OPTION_ID };
	return item.type === 'verdict' ? { keyId: item.key } : {};
}
