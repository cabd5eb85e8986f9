import { isEventId } from '../core/memory/event-id';
import { isSettingEvent, type SavedFold, type SettingEvent } from '../core/memory/fold';
import { packCards, type PackedCards, unpackCards } from '../core/memory/pack';
import { readEvent } from '../core/memory/read-event';
import type { Arrival, Database } from './database';

/** A fold as stored: a cache of the log, never a source of truth. */
interface Snapshot extends Omit<SavedFold, 'cards'> {
	/** The last arrival folded into it. */
	readonly arrival: Arrival;
	readonly cards: PackedCards;
}

export async function writeSnapshot(
	db: Database,
	arrival: Arrival,
	saved: SavedFold
): Promise<void> {
	const snapshot: Snapshot = { ...saved, arrival, cards: packCards(saved.cards) };
	await db.put('snapshots', snapshot, 'cards');
}

/** Undefined where there is none, or it is damaged, of an older format, or ahead of the log. */
export async function readSnapshot(
	db: Database
): Promise<{ arrival: Arrival; saved: SavedFold } | undefined> {
	const stored = await db.get('snapshots', 'cards');
	if (typeof stored !== 'object' || stored === null) return undefined;
	const { arrival, cards, settingEvents, undoneIds, newestId } = stored as Partial<
		Record<keyof Snapshot, unknown>
	>;
	const whole =
		typeof arrival === 'number' &&
		isList(settingEvents, isStoredSetting) &&
		isList(undoneIds, (id) => typeof id === 'string') &&
		(newestId === undefined || (typeof newestId === 'string' && isEventId(newestId)));
	if (!whole || (await db.getKey('events', arrival)) === undefined) return undefined;
	const unpacked = unpackCards(cards);
	if (!unpacked.ok) return undefined;
	return { arrival, saved: { cards: unpacked.value, settingEvents, undoneIds, newestId } };
}

function isList<Entry>(
	value: unknown,
	isEntry: (entry: unknown) => entry is Entry
): value is Entry[] {
	return Array.isArray(value) && value.every(isEntry);
}

function isStoredSetting(value: unknown): value is SettingEvent {
	const event = readEvent(value);
	return event !== undefined && isSettingEvent(event);
}
