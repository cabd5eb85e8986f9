import type { PlanCard } from '$lib/core/memory/exam/plan-card';
import { type ExamPlan, planExam } from '$lib/core/memory/exam/plan-exam';
import type { ReviewModel } from '$lib/core/memory/exam/review-model';
import { averageFsrs, type Fsrs, type MemoryState } from '$lib/core/memory/fsrs';
import { random, type Random } from '$lib/core/random';

/** The learner does not begin on day 0 of the calendar. */
const FIRST_DAY = 20_000;

export interface Scenario {
	readonly cardCount: number;
	/** Share of the cards that were begun in the weeks before, 0–1. */
	readonly begunShare: number;
	readonly dayCount: number;
	readonly minutesPerDay: number;
}

/** What a way of studying knows when a day begins. */
interface Morning {
	readonly cards: readonly PlanCard[];
	readonly today: number;
	readonly examDay: number;
	readonly secondsByDay: readonly number[];
}

/** Places of the cards in the order in which it asks them, as far as the time goes. */
export type WayOfStudying = (morning: Morning) => readonly number[];

export interface Outcome {
	/** True chance of recall on the exam day, mean over the cards, 0–1. */
	readonly score: number;
	/** First reviews and recalls; what was asked again on the same day is not counted. */
	readonly reviewCount: number;
	readonly secondsByDay: readonly number[];
}

export const MODEL: ReviewModel = {
	fsrs: averageFsrs,
	firstRight: 0.6,
	leastGain: 0.001,
	pace: { reviewSeconds: 12, relearnSeconds: 10, firstSeconds: 25 }
};

export const byPlan =
	(leastGain = MODEL.leastGain): WayOfStudying =>
	(morning) =>
		planExam({ ...morning, model: { ...MODEL, leastGain } }).today;

export const planOf = (morning: Morning): ExamPlan => planExam({ ...morning, model: MODEL });

/** What has fallen due first, least likely to be recalled first; then as many new cards as the time allows. */
export const byDesiredRetention: WayOfStudying = ({ cards, today }) => {
	const isDue = ({ memory, lastDay }: PlanCard) =>
		!memory || today >= lastDay + averageFsrs.intervalDays(memory.stability, 0.9);
	const order = byRecall(cards, today).filter((place) => isDue(cards[place]!));
	return [...order.filter((place) => cards[place]!.memory), ...order].filter(isFirstPlace);
};

/** Nothing until the last day; then whatever is least likely to be recalled. */
export const byCramming: WayOfStudying = ({ cards, today, examDay }) =>
	today === examDay - 1
		? byRecall(cards, examDay).filter((place) => cards[place]!.lastDay < today)
		: [];

const isFirstPlace = (place: number, index: number, order: readonly number[]) =>
	order.indexOf(place) === index;

function byRecall(cards: readonly PlanCard[], day: number): number[] {
	const recalls = cards.map(({ memory, lastDay }) =>
		memory ? averageFsrs.recall(day - lastDay, memory.stability) : 0
	);
	return [...cards.keys()].sort((a, b) => recalls[a]! - recalls[b]! || a - b);
}

/** The evening before the first day: what was begun was reviewed on days that lie behind. */
function startCards({ cardCount, begunShare }: Scenario, seed: number): PlanCard[] {
	const chance = random(seed);
	return Array.from({ length: cardCount }, (_, place) => {
		if (place >= cardCount * begunShare) return { memory: undefined, lastDay: 0 };
		const grade = chance() < MODEL.firstRight ? 'good' : 'again';
		const memory = averageFsrs.next(undefined, 0, grade);
		const lastDay = FIRST_DAY - 1 - Math.floor(chance() * 20);
		return { memory: averageFsrs.next(memory, 3, 'good'), lastDay };
	});
}

export function firstMorning(scenario: Scenario, seed: number): Morning {
	const { dayCount, minutesPerDay } = scenario;
	return {
		cards: startCards(scenario, seed),
		today: FIRST_DAY,
		examDay: FIRST_DAY + dayCount,
		secondsByDay: new Array<number>(dayCount).fill(minutesPerDay * 60)
	};
}

/**
 * One learner from today to the exam.
 * @param truth by which their memory works
 */
export function simulate(
	{ cards, today, examDay, secondsByDay }: Morning,
	way: WayOfStudying,
	seed: number,
	truth: Fsrs = averageFsrs
): Outcome {
	const chance = random(seed * 7919 + 1);
	const believed = [...cards];
	const real = [...cards];
	const spentByDay: number[] = [];
	let reviewCount = 0;
	const { reviewSeconds, firstSeconds, relearnSeconds } = MODEL.pace;
	for (let day = today; day < examDay; day++) {
		const later = secondsByDay.slice(day - today + 1);
		let left = secondsByDay[day - today]!;
		const ask = (place: number) => {
			const seconds = believed[place]!.memory ? reviewSeconds : firstSeconds;
			if (seconds > left) return false;
			const isRight = respond(real[place]!, day, truth, chance);
			left -= seconds + (isRight ? 0 : relearnSeconds);
			real[place] = reviewed(real[place]!, day, isRight, truth);
			believed[place] = reviewed(believed[place]!, day, isRight, averageFsrs);
			reviewCount += 1;
			return true;
		};
		// Where fewer responses were wrong than expected there is time for more.
		for (let goesOn = true; goesOn;) {
			const order = way({ cards: believed, today: day, examDay, secondsByDay: [left, ...later] });
			goesOn = order.filter(ask).length > 0;
		}
		spentByDay.push(secondsByDay[day - today]! - left);
	}
	const recalls = real.map(({ memory, lastDay }) =>
		memory ? truth.recall(examDay - lastDay, memory.stability) : 0
	);
	return { score: mean(recalls), reviewCount, secondsByDay: spentByDay };
}

const respond = ({ memory, lastDay }: PlanCard, day: number, truth: Fsrs, chance: Random) =>
	chance() < (memory ? truth.recall(day - lastDay, memory.stability) : MODEL.firstRight);

function reviewed(
	{ memory, lastDay }: PlanCard,
	day: number,
	isRight: boolean,
	fsrs: Fsrs
): PlanCard {
	const next = (known: MemoryState | undefined, gap: number, grade: 'again' | 'good') =>
		fsrs.next(known, gap, grade);
	const gap = day - lastDay;
	return {
		memory: isRight ? next(memory, gap, 'good') : next(next(memory, gap, 'again'), 0, 'good'),
		lastDay: day
	};
}

export const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of the mean of independent values. */
export function standardError(values: readonly number[]): number {
	const middle = mean(values);
	const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
	return Math.sqrt(squares / (values.length - 1) / values.length);
}
