import type { StudySet } from '../../src/lib/core/item/study-set';
import { packBackup } from '../../src/lib/core/memory/backup';
import type { EventDraft, LearnerEvent } from '../../src/lib/core/memory/event';
import { formatEventId } from '../../src/lib/core/memory/event-id';
import { packEvents } from '../../src/lib/core/memory/packed/pack-events';
import { studyTargets } from '../../src/lib/core/memory/study-target';

const DAY_MILLIS = 86_400_000;
const CARDS = 40;
/** Days before the last one on which a card was asked. */
const ASKED = [20, 17, 9];

/** An event of the only learner of a phone, on a day whose local time is near to UTC. */
export function eventAt(atMillis: number, draft: EventDraft): LearnerEvent {
	return {
		id: formatEventId({ millis: atMillis, counter: 0, deviceId: 'phone' }),
		learnerId: 'me',
		deviceId: 'phone',
		atMillis,
		studyDay: Math.floor(atMillis / DAY_MILLIS),
		...draft
	};
}

/** A backup file of that learner. */
export function backupOf(events: readonly LearnerEvent[]): Buffer {
	const header = {
		learnerId: 'me',
		learnerName: '',
		madeAtMillis: events.at(-1)?.atMillis ?? 0,
		eventCount: events.length
	};
	return Buffer.from(packBackup(header, [packEvents(events)]));
}

/** Somebody who said how sure they were, forgot some, set a card aside and has a test in nine days. */
export function threeWeeks(set: StudySet, endMillis: number): LearnerEvent[] {
	const targets = studyTargets(set).slice(0, CARDS);
	const reviews = targets.flatMap(({ cardKey }, card) =>
		ASKED.map((daysBefore, nth) =>
			eventAt(endMillis - (daysBefore - (card % 8)) * DAY_MILLIS + card * 20_000, {
				kind: 'reviewed',
				cardKey,
				setVersion: set.version,
				edition: set.edition,
				optionIds: [],
				grade: (card + nth) % 6 === 0 ? 'again' : 'good',
				latencyMillis: 5000 + 300 * card,
				mode: 'study',
				confidence: [0.25, 0.5, 0.75, 0.95][(card + nth) % 4]!
			})
		)
	);
	const day = Math.floor(endMillis / DAY_MILLIS) + 9;
	return [
		...reviews.sort((a, b) => a.atMillis - b.atMillis),
		eventAt(endMillis - 2 * DAY_MILLIS, { kind: 'suspended', cardKey: targets[3]!.cardKey }),
		eventAt(endMillis - DAY_MILLIS, {
			kind: 'exam-set',
			setId: set.id,
			day,
			minutesPerDay: 5
		})
	];
}
