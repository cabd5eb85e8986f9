import type { LogError } from './event-log';

/** The low byte of what SQLite answers: https://sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const CORRUPT = 11;
const FULL = 13;
const NOT_A_DATABASE = 26;

/** The house's kind for what `node:sqlite` or the file system threw. */
export function toLogError(thrown: unknown): LogError {
	const { errcode, code } = Object(thrown) as { errcode?: unknown; code?: unknown };
	const cause = thrown instanceof Error ? thrown.message : String(thrown);
	if (code === 'ENOSPC') return { kind: 'disk-full' };
	switch (typeof errcode === 'number' ? errcode & 0xff : undefined) {
		case BUSY:
		case LOCKED:
			return { kind: 'locked' };
		case CORRUPT:
		case NOT_A_DATABASE:
			return { kind: 'damaged', cause };
		case FULL:
			return { kind: 'disk-full' };
		default:
			return { kind: 'unavailable', cause };
	}
}
