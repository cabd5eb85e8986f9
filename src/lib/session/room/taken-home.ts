import * as v from 'valibot';

import { packBackup } from '$lib/core/memory/backup';
import { GRADES, type LearnerId, type Review } from '$lib/core/memory/event';
import { formatEventId, isDeviceId } from '$lib/core/memory/event-id';
import { packEvents } from '$lib/core/memory/packed/pack-events';
import { type Clock, studyDayAt } from '$lib/core/memory/time';
import { hashText } from '$lib/core/random';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const id = v.pipe(v.string(), v.regex(ID), v.maxLength(100));
/** As `responseOptionIds` writes it: a match as `pair=right`, either of them empty where it was no option. */
const optionId = v.pipe(v.string(), v.regex(/^[a-z0-9=-]*$/), v.maxLength(200));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const takenHomeSchema = v.object({
	setId: id,
	setVersion: whole,
	edition: v.pipe(v.string(), v.regex(/^[a-z-]{2,20}$/i)),
	/** Of one player in one room: events of the same response have the same id wherever they are made. */
	deviceId: v.pipe(v.string(), v.check(isDeviceId)),
	/** In the order asked. */
	cards: v.pipe(
		v.array(
			v.object({
				itemId: id,
				partId: id,
				/** By the room's clock. */
				revealedAt: v.pipe(whole, v.maxValue(Date.UTC(2900, 0, 1))),
				/** Undefined where the question was left, which is no review. */
				review: v.optional(
					v.object({
						grade: v.picklist(GRADES),
						latencyMillis: whole,
						optionIds: v.pipe(v.array(optionId), v.maxLength(30))
					})
				)
			})
		),
		v.minLength(1),
		v.maxLength(500)
	)
});

/** What a player missed in a class, on its way into their own log. Holds no name. */
export type TakenHome = v.InferOutput<typeof takenHomeSchema>;

const reviewSchema = v.object({
	cardKey: v.string(),
	optionIds: v.array(v.string()),
	grade: v.picklist(GRADES),
	latencyMillis: v.number()
});

const missedSchema = v.object({
	missed: v.object({ cardKeys: v.array(v.string()), reviews: v.array(reviewSchema) }),
	setId: v.string(),
	setVersion: v.number(),
	edition: v.string(),
	/** When each of the cards was revealed. */
	revealedAt: v.array(v.number()),
	home: v.nullable(v.string())
});

export interface Missed {
	/** Undefined where nothing was missed. */
	readonly takenHome: TakenHome | undefined;
	/** Address of the installed app, where whoever runs the server has one. */
	readonly home: string | undefined;
}

/**
 * Reads what the room says was missed; undefined where it cannot be read.
 * @param player names one player of one room
 */
export function readMissed(value: unknown, player: string): Missed | undefined {
	const read = v.safeParse(missedSchema, value);
	if (!read.success) return undefined;
	const { missed, setId, setVersion, edition, revealedAt, home } = read.output;
	if (missed.cardKeys.length === 0) return { takenHome: undefined, home: home ?? undefined };
	const takenHome = v.safeParse(takenHomeSchema, {
		setId,
		setVersion,
		edition,
		deviceId: `class-${hashText(player).toString(36)}`,
		cards: missed.cardKeys.map((key, index) => {
			const [, itemId, partId] = key.split('/');
			const review = missed.reviews.find(({ cardKey }) => cardKey === key);
			return {
				itemId,
				partId,
				revealedAt: revealedAt[index],
				review: review && { ...review, latencyMillis: Math.round(review.latencyMillis) }
			};
		})
	});
	return takenHome.success ? { takenHome: takenHome.output, home: home ?? undefined } : undefined;
}

/** The reviews as events of a learner's log: the same each time they are made, so that adding them twice adds them once. */
export function takenHomeEvents(
	{ setId, setVersion, edition, deviceId, cards }: TakenHome,
	learnerId: LearnerId,
	clock: Clock
): readonly Review[] {
	return cards.flatMap(({ itemId, partId, revealedAt, review }) =>
		review
			? {
					kind: 'reviewed',
					id: formatEventId({ millis: revealedAt, counter: 0, deviceId }),
					learnerId,
					deviceId,
					atMillis: revealedAt,
					studyDay: studyDayAt(revealedAt, clock.utcOffsetMinutes(revealedAt)),
					cardKey: `${setId}/${itemId}/${partId}`,
					setVersion,
					edition,
					optionIds: review.optionIds,
					grade: review.grade,
					latencyMillis: review.latencyMillis,
					mode: 'class'
				}
			: []
	);
}

/** A backup that holds nothing but these reviews: restoring it adds them to what is there. */
export function packTakenHome(
	takenHome: TakenHome,
	learnerId: LearnerId,
	clock: Clock
): Uint8Array<ArrayBuffer> {
	const events = takenHomeEvents(takenHome, learnerId, clock);
	const madeAtMillis = clock.now();
	const header = { learnerId, learnerName: '', madeAtMillis, eventCount: events.length };
	return packBackup(header, [packEvents(events)]);
}

/** Whether the room's clock ran so far ahead that its dates would mislead the learner's schedule. */
export const isFromTomorrow = ({ cards }: TakenHome, clock: Clock): boolean =>
	cards.some(({ revealedAt }) => revealedAt > clock.now() + 86_400_000);

/*
 * As a link: `1:set:version:edition:device:time;card;card…`, a card being `item,part,after,grade,latency,option+option`.
 * Numbers are in base 36, times in ms. Nothing in it needs escaping in a fragment, so that its QR code stays small.
 */
const FORMAT = '1';

export function writeTakenHome(taken: TakenHome): string {
	const first = taken.cards[0]?.revealedAt ?? 0;
	const start = Math.min(first, ...taken.cards.map(({ revealedAt }) => revealedAt));
	const head = [
		FORMAT,
		taken.setId,
		base36(taken.setVersion),
		taken.edition,
		taken.deviceId,
		base36(start)
	];
	const cards = taken.cards.map(({ itemId, partId, revealedAt, review }) => {
		const card = [itemId, partId, base36(revealedAt - start)];
		if (!review) return card.join();
		const { grade, latencyMillis, optionIds } = review;
		return [
			...card,
			GRADES.indexOf(grade),
			base36(latencyMillis),
			...(optionIds.length > 0 ? [optionIds.join('+')] : [])
		].join();
	});
	return [head.join(':'), ...cards].join(';');
}

/** Undefined for anything that `writeTakenHome` does not write. */
export function readTakenHome(text: string): TakenHome | undefined {
	const [head = '', ...cards] = text.split(';');
	const [format, setId, setVersion, edition, deviceId, start] = head.split(':');
	if (format !== FORMAT) return undefined;
	const read = v.safeParse(takenHomeSchema, {
		setId,
		setVersion: number(setVersion),
		edition,
		deviceId,
		cards: cards.map((card) => {
			const [itemId, partId, after, grade, latency, options] = card.split(',');
			return {
				itemId,
				partId,
				revealedAt: number(start) + number(after),
				review:
					grade === undefined
						? undefined
						: {
								grade: GRADES[Number(grade)],
								latencyMillis: number(latency),
								optionIds: options === undefined ? [] : options.split('+')
							}
			};
		})
	});
	return read.success ? read.output : undefined;
}

const base36 = (value: number): string => value.toString(36);

function number(digits: string | undefined): number {
	return digits !== undefined && /^[0-9a-z]{1,9}$/.test(digits) ? Number.parseInt(digits, 36) : NaN;
}
