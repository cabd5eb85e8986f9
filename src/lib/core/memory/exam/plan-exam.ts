import type { StudyDay } from '../time';
import { Allocation } from './allocation';
import { alikeCards } from './alike-cards';
import type { PlanCard } from './plan-card';
import { planSlots } from './plan-slots';
import type { ReviewModel } from './review-model';
import { Schedule } from './schedule';

export interface PlanProblem {
	readonly cards: readonly PlanCard[];
	readonly today: StudyDay;
	readonly examDay: StudyDay;
	/** What can be given to it today, and on each later day before the exam. */
	readonly secondsByDay: readonly number[];
	readonly model: ReviewModel;
}

export interface ExamPlan {
	/** Places of the cards to ask today. */
	readonly today: readonly number[];
	/** Of today and each later day before the exam; of stretches of days the mean. */
	readonly reviewsByDay: readonly number[];
	/** Mean chance of recall over all cards on the exam day, 0–1; 0 where there are none. */
	readonly score: number;
	/** The same if nothing is done any more. */
	readonly scoreWithout: number;
}

export function planExam(problem: PlanProblem): ExamPlan {
	const { cards, today, examDay, secondsByDay, model } = problem;
	const slots = planSlots(today, examDay);
	const frame = { slots, examDay, model };
	const roots = new Map<string, Schedule>();
	const schedules = alikeCards(cards, today).map(({ memory, lastDay }) => {
		const name = memory ? `${memory.stability} ${memory.difficulty} ${lastDay}` : 'new';
		const root =
			roots.get(name) ??
			Schedule.none(frame, { right: memory, wrong: undefined, rightChance: 1, lastDay });
		roots.set(name, root);
		return root;
	});
	const secondsLeft = slots.map(({ firstDay, endDay }) =>
		secondsByDay.slice(firstDay - today, endDay - today).reduce((sum, each) => sum + each, 0)
	);
	const allocation = new Allocation(schedules, secondsLeft, model.leastGain);
	const scoreWithout = meanRecall(allocation.groups);
	allocation.fill();
	const asked = (slot: number) =>
		[...allocation.groups].flatMap(([schedule, places]) => (schedule.has(slot) ? places : []));
	return {
		today: asked(0).sort((a, b) => a - b),
		reviewsByDay: slots.flatMap(({ firstDay, endDay }, slot) => {
			const days = endDay - firstDay;
			return new Array<number>(days).fill(asked(slot).length / days);
		}),
		score: meanRecall(allocation.groups),
		scoreWithout
	};
}

function meanRecall(groups: ReadonlyMap<Schedule, readonly number[]>): number {
	let sum = 0;
	let count = 0;
	for (const [{ recall }, { length }] of groups) {
		sum += length * recall;
		count += length;
	}
	return count === 0 ? 0 : sum / count;
}
