import { type RecallSummary, recallSummary } from '../forecast';
import type { LearnerState } from '../learner-log';
import type { OutlineSection } from '../set-outline';
import type { StudyDay } from '../time';

export interface SectionRecall {
	readonly title: string;
	readonly recall: RecallSummary;
}

/** What would come to mind of each section of a set, in the order of its reading. */
export function sectionRecall(
	state: LearnerState,
	sections: readonly OutlineSection[],
	today: StudyDay
): readonly SectionRecall[] {
	return sections.map(({ title, items }) => ({
		title,
		recall: recallSummary(
			state,
			items.flatMap(({ cardKeys }) => cardKeys.map((cardKey) => ({ cardKey }))),
			today
		)
	}));
}
