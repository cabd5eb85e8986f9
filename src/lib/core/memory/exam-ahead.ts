import type { Exam } from './setting-fold';
import type { StudyDay } from './time';

/** On its own day there is nothing left to plan. */
export function isExamAhead({ day }: Pick<Exam, 'day'>, today: StudyDay): boolean {
	return day > today;
}

export function hasExamAhead(exams: ReadonlyMap<string, Exam>, today: StudyDay): boolean {
	return [...exams.values()].some((exam) => isExamAhead(exam, today));
}

/** On its day and in the week after it there is still a word to say about it. */
export function isExamToTell({ day }: Pick<Exam, 'day'>, today: StudyDay): boolean {
	return day > today - 7;
}
