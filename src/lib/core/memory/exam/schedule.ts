import type { StudyDay } from '../time';
import { type ExpectedMemory, expectedRecall, expectReview } from './expected-memory';
import type { PlanSlot } from './plan-slots';
import type { ReviewModel } from './review-model';

/** What all schedules of one plan have in common. */
export interface PlanFrame {
	readonly slots: readonly PlanSlot[];
	readonly examDay: StudyDay;
	readonly model: ReviewModel;
}

/**
 * When one card is to be asked, and what that comes to. Each knows the schedule without its last review and those with
 * one more, so that nothing is worked out twice; cards of equal memory share theirs.
 */
export class Schedule {
	/** Mean chance of recall on the exam day, 0–1. */
	readonly recall: number;
	/** What all its reviews take. */
	readonly seconds: number;
	readonly #frame: PlanFrame;
	readonly #memory: ExpectedMemory;
	readonly #before: Schedule | undefined;
	/** Place of the last review's slot; -1 where there is no review. */
	readonly #slot: number;
	#longer: (Schedule | undefined)[] | undefined;

	private constructor(
		frame: PlanFrame,
		memory: ExpectedMemory,
		seconds: number,
		before?: Schedule,
		slot = -1
	) {
		this.#frame = frame;
		this.#memory = memory;
		this.#before = before;
		this.#slot = slot;
		this.seconds = seconds;
		this.recall = expectedRecall(memory, frame.examDay, frame.model);
	}

	/** No review at all. */
	static none(frame: PlanFrame, memory: ExpectedMemory): Schedule {
		return new Schedule(frame, memory, 0);
	}

	has(slot: number): boolean {
		return this.#slot >= slot && (this.#slot === slot || (this.#before as Schedule).has(slot));
	}

	/** What its review in that slot takes; 0 where there is none. */
	secondsIn(slot: number): number {
		if (this.#slot < slot) return 0;
		const before = this.#before as Schedule;
		return this.#slot === slot ? this.seconds - before.seconds : before.secondsIn(slot);
	}

	/** Whether it may be asked then: once in a slot, and not on a day on which it was asked already. */
	mayTake(slot: number): boolean {
		if (this.#slot >= slot) return this.#slot > slot && (this.#before as Schedule).mayTake(slot);
		const { right, lastDay } = this.#memory;
		return right === undefined || this.#dayOf(slot) > lastDay;
	}

	with(slot: number): Schedule {
		if (this.#slot > slot) return (this.#before as Schedule).with(slot).#then(this.#slot);
		return this.#then(slot);
	}

	#then(slot: number): Schedule {
		const longer = (this.#longer ??= new Array<Schedule | undefined>(this.#frame.slots.length));
		return (longer[slot] ??= this.#extended(slot));
	}

	#extended(slot: number): Schedule {
		const { after, seconds } = expectReview(this.#memory, this.#dayOf(slot), this.#frame.model);
		return new Schedule(this.#frame, after, this.seconds + seconds, this, slot);
	}

	#dayOf(slot: number): StudyDay {
		return (this.#frame.slots[slot] as PlanSlot).day;
	}
}
