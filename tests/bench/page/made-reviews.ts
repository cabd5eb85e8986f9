import { averageFsrs } from '$lib/core/memory/fsrs';
import { type CardKey, GRADES, type Review } from '$lib/core/memory/event';
import { formatEventId } from '$lib/core/memory/event-id';
import { studyDayToUtcMillis, type StudyDay } from '$lib/core/memory/time';
import { type Random, random } from '$lib/core/random';
import { SEGMENT_SIZE } from '$lib/storage/seal';

import { CARD_COUNT, REVIEW_COUNT } from '../sizes';

const SEED = 20_230_630;
const DEVICES = ['phone', 'phone', 'tablet', 'laptop'] as const;
const OPTIONS = [[], ['key'], ['key'], ['other']] as const;
/** Nobody's made-up interval is longer, so that the log covers years and not decades. */
const MOST_DAYS_APART = 180;

/** One review before it has a device and an id: four numbers, since a million of them are sorted. */
interface Steps {
	readonly card: Uint32Array;
	readonly atMillis: Float64Array;
	readonly studyDay: Int32Array;
	readonly grade: Uint8Array;
}

/**
 * A made-up learner's reviews up to yesterday, oldest first, in portions as segments hold them, the same for the same
 * day: every card from 4 to 16 times, at growing intervals, one review in ten a lapse that is asked again ten minutes
 * later, on three devices. Of the keys given a third is due today, of all others about one in seventy.
 */
export function* madeReviews(keys: readonly CardKey[], today: StudyDay): Generator<Review[]> {
	const chance = random(SEED);
	const steps = makeSteps(keys.length, today, chance);
	const order = Uint32Array.from({ length: REVIEW_COUNT }, (_, step) => step);
	order.sort((a, b) => (steps.atMillis[a] as number) - (steps.atMillis[b] as number));
	let last = 0;
	for (let from = 0; from < order.length; from += SEGMENT_SIZE)
		yield Array.from(order.subarray(from, from + SEGMENT_SIZE), (step) => {
			last = Math.max(last + 1, steps.atMillis[step] as number);
			return reviewOf(steps, step, last, keys, chance);
		});
}

function makeSteps(ownKeys: number, today: StudyDay, chance: Random): Steps {
	const steps = {
		card: new Uint32Array(REVIEW_COUNT),
		atMillis: new Float64Array(REVIEW_COUNT),
		studyDay: new Int32Array(REVIEW_COUNT),
		grade: new Uint8Array(REVIEW_COUNT)
	};
	const mean = REVIEW_COUNT / CARD_COUNT;
	let at = 0;
	let count = mean;
	for (let card = 0; card < CARD_COUNT; card++) {
		// Two neighbours have twice the mean between them.
		count = card % 2 === 0 ? mean - 6 + Math.floor(chance() * 13) : 2 * mean - count;
		const isDue = card < ownKeys ? card % 3 === 0 : chance() < 1 / 70;
		const { days, grades } = makeHistory(count, isDue, today, chance);
		for (let index = 0; index < count; index++, at++) {
			const day = days[index] as number;
			const isRepeat = day === days[index - 1];
			steps.card[at] = card;
			steps.studyDay[at] = day;
			steps.grade[at] = grades[index] as number;
			steps.atMillis[at] = isRepeat
				? (steps.atMillis[at - 1] as number) + 600_000
				: studyDayToUtcMillis(day) + Math.floor((8 + chance() * 12) * 3_600_000);
		}
	}
	return steps;
}

/** The study days of a card's reviews and their grades as indices into `GRADES`. */
function makeHistory(count: number, isDue: boolean, today: StudyDay, chance: Random) {
	const days: number[] = [];
	const grades: number[] = [];
	let day = 0;
	let memory: { stability: number; difficulty: number } | undefined;
	let interval = 0;
	for (let index = 0; index < count; index++) {
		const drawn = chance();
		const forgotten = drawn < 0.1 && index < count - 1;
		const grade = forgotten ? 0 : drawn < 0.2 ? 1 : drawn < 0.9 ? 2 : 3;
		const daysSince = index === 0 ? 0 : day - (days[index - 1] as number);
		days.push(day);
		grades.push(grade);
		memory = averageFsrs.next(memory, daysSince, GRADES[grade]);
		interval = averageFsrs.intervalDays(memory.stability, 0.9);
		if (!forgotten) day += Math.ceil(Math.min(interval, MOST_DAYS_APART) * (1 + chance() / 5));
	}
	const daysAgo = isDue
		? interval + Math.floor(chance() * 10)
		: 1 + Math.floor(chance() * Math.min(interval - 2, MOST_DAYS_APART));
	const shift = today - Math.max(1, daysAgo) - (days.at(-1) as number);
	return { days: days.map((relative) => relative + shift), grades };
}

function reviewOf(
	{ card, studyDay, grade }: Steps,
	step: number,
	millis: number,
	keys: readonly CardKey[],
	chance: Random
): Review {
	const day = studyDay[step] as number;
	const deviceId = DEVICES[day % DEVICES.length] as string;
	return {
		kind: 'reviewed',
		id: formatEventId({ millis, counter: 0, deviceId }),
		learnerId: 'me',
		deviceId,
		atMillis: millis,
		studyDay: day,
		cardKey: keyOf(card[step] as number, keys),
		setVersion: 1,
		edition: 'en',
		optionIds: OPTIONS[Math.floor(chance() * OPTIONS.length)] as readonly string[],
		grade: GRADES[grade[step] as number] as Review['grade'],
		latencyMillis: 2000 + Math.floor(chance() * 9000),
		mode: 'study'
	};
}

/** Decks of a thousand items, as large collections are. */
function keyOf(card: number, keys: readonly CardKey[]): CardKey {
	const own = keys[card];
	if (own) return own;
	const item = `${card % 1000}`.padStart(3, '0');
	return `made-up-deck-${Math.floor(card / 1000)}/question-${item}/whole`;
}
