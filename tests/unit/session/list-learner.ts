import type { EventDraft, LearnerEvent } from '$lib/core/memory/event';
import { nextEventId } from '$lib/core/memory/event-id';
import type { LearnerLog, StoreError } from '$lib/core/memory/learner-log';
import { studyDayAt } from '$lib/core/memory/time';
import { failed, ok } from '$lib/core/result';
import { Learner } from '$lib/session/learner.svelte';

import { stateOf } from '../core/memory/make-events';

const NOON = Date.parse('2026-03-02T12:00Z');

/** A learner whose log is a list, and whose disk can be made to fail. */
export async function listLearner() {
	const disk = { events: [] as LearnerEvent[], failure: undefined as StoreError | undefined };
	const clock = { now: () => NOON + disk.events.length * 1000, utcOffsetMinutes: () => 0 };
	const log: LearnerLog = {
		get state() {
			return stateOf(disk.events);
		},
		append(draft: EventDraft) {
			if (disk.failure) return Promise.resolve(failed(disk.failure));
			const atMillis = clock.now();
			const event: LearnerEvent = {
				...draft,
				id: nextEventId(disk.events.at(-1)?.id, atMillis, 'device'),
				learnerId: 'me',
				deviceId: 'device',
				atMillis,
				studyDay: studyDayAt(atMillis, 0)
			};
			disk.events.push(event);
			return Promise.resolve(ok({ event, state: log.state }));
		},
		damage: [],
		onArrival: () => () => undefined,
		onLost: () => () => undefined,
		check: () => Promise.resolve(),
		backUp: () => Promise.resolve(failed({ kind: 'storage-lost' })),
		restore: () => Promise.resolve(failed({ kind: 'storage-lost' })),
		histories: () => Promise.resolve(failed({ kind: 'storage-lost' })),
		close: () => undefined
	};
	const learner = new Learner(() => Promise.resolve(ok(log)), clock);
	await learner.open('me');
	return { disk, learner };
}
