import { FSRSAlgorithm, type FSRSState } from 'ts-fsrs';

import { GRADES } from '$lib/core/memory/event';

import { openUsual, readReviews } from './usual-store';

interface UsualCard {
	readonly memory: FSRSState;
	readonly lastDay: number;
	readonly reviewCount: number;
}

/** Every review read and replayed with ts-fsrs. @returns how many cards that makes */
export async function rebuildUsual(limit: number): Promise<number> {
	const db = await openUsual();
	const fsrs = new FSRSAlgorithm({});
	const cards = new Map<string, UsualCard>();
	for await (const portion of readReviews(db, limit))
		for (const { cardKey, grade, studyDay } of portion) {
			const card = cards.get(cardKey);
			const daysSince = card ? studyDay - card.lastDay : 0;
			cards.set(cardKey, {
				memory: fsrs.next_state(card?.memory ?? null, daysSince, GRADES.indexOf(grade) + 1),
				lastDay: studyDay,
				reviewCount: (card?.reviewCount ?? 0) + 1
			});
		}
	db.close();
	return cards.size;
}
