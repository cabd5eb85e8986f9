import { BestFirst } from './best-first';
import type { Schedule } from './schedule';

interface Offer {
	readonly from: Schedule;
	readonly to: Schedule;
	readonly slot: number;
	/** What it takes of the slot's time. */
	readonly seconds: number;
	/** Recall gained per second. */
	readonly worth: number;
}

/** The seconds of each slot, given out to cards. Cards of one schedule are dealt with together. */
export class Allocation {
	/** Places of the cards that have each schedule. */
	readonly #cards = new Map<Schedule, number[]>();
	readonly #secondsLeft: Float64Array;
	readonly #leastGain: number;

	/**
	 * @param schedules the first one of each card
	 * @param secondsLeft of each slot
	 * @param leastGain chance of recall that a review must add
	 */
	constructor(schedules: readonly Schedule[], secondsLeft: readonly number[], leastGain: number) {
		this.#leastGain = leastGain;
		this.#secondsLeft = Float64Array.from(secondsLeft);
		for (const [place, schedule] of schedules.entries()) this.#give(schedule, [place]);
	}

	/** Schedules in use, each with the places of its cards. */
	get groups(): ReadonlyMap<Schedule, readonly number[]> {
		return this.#cards;
	}

	/** Gives each second, one review after another, where it adds most; until nothing fits or nothing is gained. */
	fill(): void {
		const offers = new BestFirst<Offer>();
		const waiting = new Set<Schedule>();
		const offerFor = (from: Schedule) => {
			const offer = waiting.has(from) ? undefined : this.#bestOffer(from);
			if (!offer) return;
			offers.push(offer);
			waiting.add(from);
		};
		for (const schedule of [...this.#cards.keys()]) offerFor(schedule);
		for (let offer = offers.pop(); offer; offer = offers.pop()) {
			waiting.delete(offer.from);
			this.#move(offer);
			if (this.#cards.has(offer.from)) offerFor(offer.from);
			if (this.#cards.has(offer.to)) offerFor(offer.to);
		}
	}

	#bestOffer(from: Schedule): Offer | undefined {
		let best: Offer | undefined;
		for (let slot = 0; slot < this.#secondsLeft.length; slot++) {
			if (this.#roomFor(LEAST_SECONDS, slot) === 0 || !from.mayTake(slot)) continue;
			const to = from.with(slot);
			const gain = to.recall - from.recall;
			const seconds = to.secondsIn(slot);
			if (gain < this.#leastGain || this.#roomFor(seconds, slot) === 0) continue;
			const worth = gain / (to.seconds - from.seconds);
			if (!best || worth > best.worth) best = { from, to, slot, seconds, worth };
		}
		return best;
	}

	/** As many cards as the slot has room for; none where it has filled up since. */
	#move({ from, to, slot, seconds }: Offer): void {
		const cards = this.#cards.get(from);
		const moved = cards?.splice(0, this.#roomFor(seconds, slot)) ?? [];
		if (cards?.length === 0) this.#cards.delete(from);
		if (moved.length === 0) return;
		this.#give(to, moved);
		// A card first asked earlier takes less time later.
		for (const [each, left] of this.#secondsLeft.entries())
			this.#secondsLeft[each] = left - moved.length * (to.secondsIn(each) - from.secondsIn(each));
	}

	#give(schedule: Schedule, places: readonly number[]): void {
		const cards = this.#cards.get(schedule);
		if (cards) cards.push(...places);
		else this.#cards.set(schedule, [...places]);
	}

	/** How many reviews of that length still fit, the last one by half at least. */
	#roomFor(seconds: number, slot: number): number {
		return Math.max(0, Math.round((this.#secondsLeft[slot] as number) / seconds));
	}
}

/** No review is shorter: a slot with less than this left is full. */
const LEAST_SECONDS = 1;
