import type { StudySet } from '../item/study-set';
import { studyTargets, type StudyTarget } from './study-target';

/** What a list of sets needs to know of one, without its questions. */
export interface SetSummary {
	readonly id: string;
	readonly edition: string;
	readonly title: string;
	readonly summary: string;
	readonly passageCount: number;
	readonly itemCount: number;
	readonly targets: readonly StudyTarget[];
}

export function summarizeSet(set: StudySet): SetSummary {
	return {
		id: set.id,
		edition: set.edition,
		title: set.title,
		summary: set.summary,
		passageCount: set.sections.reduce((sum, section) => sum + section.passages.length, 0),
		itemCount: set.items.length,
		targets: studyTargets(set)
	};
}
