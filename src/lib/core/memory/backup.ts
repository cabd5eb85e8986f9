import { failed, ok, type Result } from '../result';
import type { LearnerId } from './event';
import { Block, blockLength } from './packed/block';
import { packBlock } from './packed/pack-block';
import type { EventColumns } from './packed/event-columns';
import { unpackEvents } from './packed/unpack-events';
import { type EpochMillis, isMoment } from './time';

const FORMAT = 1;
/** No clock is so far ahead; a forged id could otherwise push every later one out of its digits. */
const LATEST_MILLIS = Date.UTC(3000, 0, 1);

/** Why a file is refused, whole: nothing of it was kept, and nothing here was changed. */
export type BackupError =
	/** It is no backup of Passage. */
	| { readonly kind: 'foreign' }
	/** Cut short, or changed since it was made. */
	| { readonly kind: 'damaged' }
	/** Made by a version of Passage later than this one. */
	| { readonly kind: 'later-version' };

/** What a backup says of itself. */
export interface BackupHeader {
	readonly learnerId: LearnerId;
	/** As the learner is called on the device it comes from; empty where there was only one. */
	readonly learnerName: string;
	readonly madeAtMillis: EpochMillis;
	readonly eventCount: number;
}

export interface Backup {
	readonly header: BackupHeader;
	/** Every event in them is one. */
	readonly blocks: readonly EventColumns[];
}

/**
 * One learner's whole log as a file: a block that says what it is, then blocks of events, as they are stored.
 * @param blocks made by `packEvents`
 */
export function packBackup(
	header: BackupHeader,
	blocks: readonly Uint8Array[]
): Uint8Array<ArrayBuffer> {
	const about = { of: 'passage-backup', format: FORMAT, blockCount: blocks.length, ...header };
	const parts = [packBlock({ about, columns: {} }), ...blocks];
	const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		file.set(part, at);
		at += part.length;
	}
	return file;
}

/** What a backup says of itself; whether all of it is sound, only `unpackBackup` finds out. */
export function readBackupHeader(file: Uint8Array): Result<BackupHeader, BackupError> {
	const first = readFirstBlock(file);
	return first.ok ? ok(first.value.header) : first;
}

/** Reads a backup, which may come from anywhere: every block and every event in it is checked. */
export function unpackBackup(file: Uint8Array): Result<Backup, BackupError> {
	const first = readFirstBlock(file);
	if (!first.ok) return first;
	const { header, blockCount } = first.value;
	const parts = cutBlocks(file);
	if (blockCount !== parts.length - 1) return failed({ kind: 'damaged' });
	const blocks: EventColumns[] = [];
	for (const bytes of parts.slice(1)) {
		const events = unpackEvents(bytes);
		if (!events.ok || !isGenuine(events.value)) return failed({ kind: 'damaged' });
		blocks.push(events.value);
	}
	const eventCount = blocks.reduce((sum, { size }) => sum + size, 0);
	return eventCount === header.eventCount ? ok({ header, blocks }) : failed({ kind: 'damaged' });
}

function readFirstBlock(
	file: Uint8Array
): Result<{ readonly header: BackupHeader; readonly blockCount: unknown }, BackupError> {
	const length = blockLength(file);
	if (length === undefined) return failed({ kind: 'foreign' });
	const first = Block.read(file.subarray(0, length));
	if (!first.ok) return failed({ kind: 'damaged' });
	const about = (first.value.about ?? {}) as Readonly<Record<string, unknown>>;
	if (about['of'] !== 'passage-backup') return failed({ kind: 'foreign' });
	if (about['format'] !== FORMAT) return failed({ kind: 'later-version' });
	const header = readHeader(about);
	return header ? ok({ header, blockCount: about['blockCount'] }) : failed({ kind: 'damaged' });
}

/** The last part is what is left where no whole block follows: reading it finds it damaged. */
function cutBlocks(file: Uint8Array): Uint8Array[] {
	const parts: Uint8Array[] = [];
	for (let at = 0; at < file.length;) {
		const length = blockLength(file.subarray(at));
		const end = Math.min(file.length, at + (length ?? file.length));
		parts.push(file.subarray(at, end));
		at = end;
	}
	return parts;
}

function readHeader(about: Readonly<Record<string, unknown>>): BackupHeader | undefined {
	const { learnerId, learnerName, madeAtMillis, eventCount } = about;
	if (typeof learnerId !== 'string' || typeof learnerName !== 'string') return undefined;
	if (!isMoment(madeAtMillis) || typeof eventCount !== 'number') return undefined;
	return { learnerId, learnerName: learnerName.slice(0, 100), madeAtMillis, eventCount };
}

function isGenuine(events: EventColumns): boolean {
	for (let place = 0; place < events.size; place++)
		if (!events.eventAt(place) || (events.idMillis[place] as number) > LATEST_MILLIS) return false;
	return true;
}
