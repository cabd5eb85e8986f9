import type { Card } from '../card';
import type { CardKey } from '../event';
import type { LearnerState } from '../learner-log';
import type { Exam } from '../setting-fold';
import type { StudyTarget } from '../study-target';
import type { StudyDay } from '../time';
import { type ExamPlan, planExam } from './plan-exam';
import { type ReviewModel, USUAL_FIRST_RIGHT, USUAL_LEAST_GAIN } from './review-model';
import { reviewPace } from './review-pace';

export interface SetPlan extends Omit<ExamPlan, 'today'> {
	/** To ask today, in the order of the set. */
	readonly todayKeys: readonly CardKey[];
}

/**
 * A set's plan from what is known of the learner. Cards set aside are neither asked nor counted; what was asked today
 * has used up its share of today's minutes.
 */
export function planSet(
	{ cards, days, fsrs }: Pick<LearnerState, 'cards' | 'days' | 'fsrs'>,
	targets: readonly Pick<StudyTarget, 'cardKey'>[],
	{ day: examDay, minutesPerDay }: Exam,
	today: StudyDay
): SetPlan {
	const pace = reviewPace(days, today);
	const model: ReviewModel = {
		fsrs,
		pace,
		firstRight: USUAL_FIRST_RIGHT,
		leastGain: USUAL_LEAST_GAIN
	};
	const known = targets
		.map(({ cardKey }) => ({ cardKey, card: cards.get(cardKey) }))
		.filter(({ card }) => !card?.suspended);
	const secondsByDay = new Array<number>(Math.max(0, examDay - today)).fill(minutesPerDay * 60);
	const spent = known.reduce((sum, { card }) => sum + secondsToday(card, today, pace), 0);
	if (secondsByDay[0] !== undefined) secondsByDay[0] = Math.max(0, secondsByDay[0] - spent);
	const { today: places, ...plan } = planExam({
		cards: known.map(({ card }) =>
			card && card.reviewCount > 0
				? // After a clock that ran ahead a last day may lie in the future.
					{ memory: card, lastDay: Math.min(card.lastDay, today) }
				: { memory: undefined, lastDay: 0 }
		),
		today,
		examDay,
		secondsByDay,
		model
	});
	return { ...plan, todayKeys: places.flatMap((place) => known[place]?.cardKey ?? []) };
}

function secondsToday(
	card: Card | undefined,
	today: StudyDay,
	{ reviewSeconds, firstSeconds }: ReviewModel['pace']
): number {
	if (!card || card.reviewCount === 0 || card.lastDay !== today) return 0;
	return card.firstDay === today ? firstSeconds : reviewSeconds;
}
