import { type Card, dueDayAfter, RELEARN_AFTER_MINUTES, type Scheduling } from './card';
import { type Grade, GRADES } from './event';
import type { StudyDay } from './time';

export type NextInterval =
	| { readonly kind: 'minutes'; readonly minutes: number }
	| { readonly kind: 'days'; readonly days: number };

export type GradePreview = Readonly<Record<Grade, NextInterval>>;

/** When the card would be asked next, for each grade it could get now. */
export function previewGrades(
	card: Card | undefined,
	today: StudyDay,
	scheduling: Scheduling
): GradePreview {
	const memory = card && card.reviewCount > 0 ? card : undefined;
	const preview = (grade: Grade): NextInterval => {
		if (grade === 'again') return { kind: 'minutes', minutes: RELEARN_AFTER_MINUTES };
		const { stability } = scheduling.fsrs.next(memory, today - (memory?.lastDay ?? today), grade);
		return {
			kind: 'days',
			days: dueDayAfter(today, grade, stability, scheduling) - today
		};
	};
	return Object.fromEntries(GRADES.map((grade) => [grade, preview(grade)])) as GradePreview;
}
