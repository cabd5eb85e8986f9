import type { EventDraft, LearnerEvent } from '$lib/core/memory/event';
import { nextEventId } from '$lib/core/memory/event-id';
import type { LearnerLog, StoreError } from '$lib/core/memory/learner-log';
import { studyDayAt } from '$lib/core/memory/time';
import { failed, ok } from '$lib/core/result';

import { stateOf } from '../core/memory/make-events';

const NOON = Date.parse('2026-03-02T12:00Z');

/** A learner's log that is a list, and whose disk can be made to fail. */
export class ListLog implements LearnerLog {
	readonly events: LearnerEvent[] = [];
	failure: StoreError | undefined;
	/** A second later with every event. */
	readonly clock = {
		now: () => this.at + this.events.length * 1000,
		utcOffsetMinutes: () => 0
	};
	at = NOON;
	readonly damage = [];

	get state() {
		return stateOf(this.events);
	}

	append(draft: EventDraft) {
		if (this.failure) return Promise.resolve(failed(this.failure));
		const atMillis = this.clock.now();
		const event: LearnerEvent = {
			...draft,
			id: nextEventId(this.events.at(-1)?.id, atMillis, 'device'),
			learnerId: 'me',
			deviceId: 'device',
			atMillis,
			studyDay: studyDayAt(atMillis, 0)
		};
		this.events.push(event);
		return Promise.resolve(ok({ event, state: this.state }));
	}

	eventById(id: string) {
		return Promise.resolve(ok(this.events.find((event) => event.id === id)));
	}

	onArrival = () => () => undefined;
	onLost = () => () => undefined;
	check = () => Promise.resolve();
	backUp = () => Promise.resolve(failed({ kind: 'storage-lost' } as const));
	restore = () => Promise.resolve(failed({ kind: 'storage-lost' } as const));
	histories = () => Promise.resolve(failed({ kind: 'storage-lost' } as const));
	close = () => undefined;
}
