import type { StudyDay } from '../time';
import type { PlanCard } from './plan-card';

/** Up to here every card is taken as it is. */
const EXACT_UP_TO = 150;
/** Up to here they are rounded half as much. */
const FINE_UP_TO = 600;
const LOG_STABILITY_STEP = 0.4;
const DIFFICULTY_STEP = 2;
const LOG_GAP_STEP = 0.4;

/**
 * Of many cards, those whose memories are nearly the same as if they were the same: what is worked out for one then
 * serves all of them. Stability and the days since the last review are rounded by a fifth up or down at most,
 * difficulty by a point, so that over hundreds of cards the rounding evens out.
 */
export function alikeCards(cards: readonly PlanCard[], today: StudyDay): readonly PlanCard[] {
	if (cards.length <= EXACT_UP_TO) return cards;
	const scale = cards.length <= FINE_UP_TO ? 0.5 : 1;
	return cards.map(({ memory, lastDay }) => {
		if (!memory) return { memory, lastDay };
		const gap = today - lastDay;
		const logGap = nearest(Math.log(Math.max(1, gap)), LOG_GAP_STEP * scale);
		return {
			memory: {
				stability: Math.exp(nearest(Math.log(memory.stability), LOG_STABILITY_STEP * scale)),
				difficulty: nearest(memory.difficulty, DIFFICULTY_STEP * scale)
			},
			lastDay: gap < 1 ? lastDay : today - Math.round(Math.exp(logGap))
		};
	});
}

const nearest = (value: number, step: number) => Math.round(value / step) * step;
