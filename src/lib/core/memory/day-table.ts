import type { ReviewRole } from './card-columns';
import type { StudyDaySummary } from './study-day-summary';
import type { StudyDay } from './time';

/** A phone left lying for an hour is not an hour of study. */
const LONGEST_RESPONSE_MILLIS = 120_000;

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/** Reviews counted by study day. What is added can be taken out again, so that a card folded anew counts once. */
export class DayTable {
	readonly #days: Map<StudyDay, Mutable<StudyDaySummary>>;
	#sorted: readonly StudyDaySummary[] = [];
	/** Days that stand in `#sorted` as they were before. */
	readonly #changed: Set<StudyDay>;

	constructor(days: Iterable<StudyDaySummary> = []) {
		this.#days = new Map(Array.from(days, (summary) => [summary.day, { ...summary }]));
		this.#changed = new Set(this.#days.keys());
	}

	/** Ascending; a new list after each change. */
	get summaries(): readonly StudyDaySummary[] {
		if (this.#changed.size === 0) return this.#sorted;
		const kept = this.#sorted.filter(({ day }) => !this.#changed.has(day));
		const changed = Array.from(this.#changed, (day) => this.#days.get(day)).filter(isThere);
		this.#changed.clear();
		return (this.#sorted = [...kept, ...changed.map((day) => ({ ...day }))].sort(
			(a, b) => a.day - b.day
		));
	}

	/** @param times 1 to add, -1 to take out again */
	count(
		day: StudyDay,
		role: ReviewRole,
		recalled: boolean,
		latencyMillis: number,
		times: 1 | -1
	): void {
		this.#changed.add(day);
		const summary = this.#days.get(day) ?? emptyDay(day);
		summary.reviewCount += times;
		if (role === 'first') summary.firstCount += times;
		if (role === 'recall') summary.recallCount += times;
		if (role === 'recall' && recalled) summary.recalledCount += times;
		// Whole milliseconds, since sums of fractions depend on their order.
		const millis = Math.round(Math.min(Math.max(latencyMillis, 0), LONGEST_RESPONSE_MILLIS));
		summary.latencyMillis += times * millis;
		if (summary.reviewCount === 0) this.#days.delete(day);
		else this.#days.set(day, summary);
	}
}

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined;

function emptyDay(day: StudyDay): Mutable<StudyDaySummary> {
	return {
		day,
		reviewCount: 0,
		firstCount: 0,
		recallCount: 0,
		recalledCount: 0,
		latencyMillis: 0
	};
}
