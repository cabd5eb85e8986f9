import type { StudySet } from '$lib/core/item/study-set';
import { isDue } from '$lib/core/memory/card';
import { CardTable } from '$lib/core/memory/card-table';
import type { Review } from '$lib/core/memory/event';
import { foldAll } from '$lib/core/memory/fold-all';
import type { EventColumns } from '$lib/core/memory/packed/event-columns';
import { packEvents } from '$lib/core/memory/packed/pack-events';
import { unpackEvents } from '$lib/core/memory/packed/unpack-events';
import { studyTargets } from '$lib/core/memory/study-target';
import { studyDayNow } from '$lib/core/memory/time';
import { browserClock } from '$lib/session/browser';

import { USUAL_REVIEW_COUNT } from '../sizes';
import { madeReviews } from './made-reviews';
import { medianMillis, timed } from './stopwatch';
import { rebuildUsual } from './usual-rebuild';
import { openUsual, readReviews, type UsualDatabase } from './usual-store';

async function putReviews(db: UsualDatabase, json: string): Promise<void> {
	const transaction = db.transaction('reviews', 'readwrite');
	for (const review of JSON.parse(json) as Review[]) void transaction.store.put(review);
	await transaction.done;
}

function inWorker(limit: number): Promise<number> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./usual-worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<number>) => {
			worker.terminate();
			resolve(data);
		};
		worker.onerror = () => reject(new Error('the worker failed'));
		worker.postMessage(limit);
	});
}

/** What the usual design is asked to do; every function gives ms. */
const usual = {
	/**
	 * The oldest of the same reviews from JSON, an object each: what a backup coming in costs.
	 * Stores all the cards too, which are not counted.
	 */
	async fill(set: StudySet): Promise<number> {
		const keys = studyTargets(set).map(({ cardKey }) => cardKey);
		const db = await openUsual();
		const blocks: EventColumns[] = [];
		let left = USUAL_REVIEW_COUNT;
		let total = 0;
		for (const portion of madeReviews(keys, studyDayNow(browserClock))) {
			const json = JSON.stringify(portion.slice(0, left));
			if (left > 0) total += (await timed(() => putReviews(db, json))).ms;
			left = Math.max(0, left - portion.length);
			const block = unpackEvents(packEvents(portion));
			if (block.ok) blocks.push(block.value);
		}
		const transaction = db.transaction('cards', 'readwrite');
		for (const card of new CardTable(foldAll(blocks).cards)) void transaction.store.put(card);
		await transaction.done;
		db.close();
		return total;
	},

	/** Puts reviews that are there already once more, so that no other store grows. @param limit how many of them */
	async restore(limit: number): Promise<number> {
		const db = await openUsual();
		let total = 0;
		for await (const portion of readReviews(db, limit)) {
			const json = JSON.stringify(portion);
			total += (await timed(() => putReviews(db, json))).ms;
		}
		db.close();
		return total;
	},

	/** @param limit as many reviews, the oldest */
	async backUp(limit: number): Promise<number> {
		const db = await openUsual();
		const { ms } = await timed(async () => {
			const parts: string[] = [];
			for await (const portion of readReviews(db, limit)) parts.push(JSON.stringify(portion));
			return new Blob(parts);
		});
		db.close();
		return ms;
	},

	/** @param where Chromium slows a page and not its workers */
	async rebuild(limit: number, where: 'worker' | 'page'): Promise<number> {
		return (await timed(() => (where === 'worker' ? inWorker(limit) : rebuildUsual(limit)))).ms;
	},

	async dueCount(): Promise<{ ms: number; count: number }> {
		const db = await openUsual();
		const today = studyDayNow(browserClock);
		let count = 0;
		const ms = await medianMillis(5, async () => {
			count = (await db.getAll('cards')).filter((card) => isDue(card, today)).length;
		});
		db.close();
		return { ms, count };
	}
};

declare global {
	var usualBench: typeof usual;
}
globalThis.usualBench = usual;
