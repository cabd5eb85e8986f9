import type { EventId } from './event';
import type { SavedFold } from './fold';
import { packBlock } from './packed/pack-block';
import { packKeys } from './packed/pack-keys';
import { SortedKeys } from './packed/sorted-keys';
import { DAY_FIELDS, SNAPSHOT_FORMAT, type SnapshotAbout } from './snapshot';

/** A fold as bytes: a cache of the log, never a source of truth. The same events give the same bytes. */
export function packSnapshot(
	{ cards, days, confidence, settingEvents, quizzes, undoneIds, newestId }: SavedFold,
	arrival: number
): Uint8Array<ArrayBuffer> {
	const keys = cards.keys instanceof SortedKeys ? cards.keys.packed : packKeys(cards.keys);
	const about: SnapshotAbout = {
		format: SNAPSHOT_FORMAT,
		arrival,
		cardCount: keys.size,
		devices: cards.devices,
		confidence,
		settingEvents: settingEvents.toSorted(byId),
		quizzes: quizzes.toSorted(byId),
		undoneIds: undoneIds.toSorted(),
		newestId
	};
	const { idMillis, lastAtMillis, ...ofCards } = cards.columns;
	const ofDays = DAY_FIELDS.map(
		(field) => [`day.${field}`, days.map((day) => day[field])] as const
	);
	return packBlock({
		about,
		columns: {
			...ofCards,
			idMillis,
			// Nearly always nothing, and then it takes no room.
			sinceId: lastAtMillis.map((at, row) => at - (idMillis[row] as number)),
			keyLetters: keys.letters,
			keyRuns: keys.runs,
			...Object.fromEntries(ofDays)
		}
	});
}

const byId = (a: { readonly id: EventId }, b: { readonly id: EventId }) => (a.id < b.id ? -1 : 1);
