import type { MemoryState } from '../fsrs';
import type { StudyDay } from '../time';

/** A card as a plan sees it. */
export interface PlanCard {
	/** Undefined for a card not yet begun. */
	readonly memory: MemoryState | undefined;
	/** Of no account for a card not yet begun. */
	readonly lastDay: StudyDay;
}
