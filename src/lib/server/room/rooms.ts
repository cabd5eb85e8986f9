import { partsOf } from '$lib/core/item/item';
import type { StudySet } from '$lib/core/item/study-set';
import type { EpochMillis } from '$lib/core/memory/time';
import { failed, ok, type Result } from '$lib/core/result';
import type { RoomOptions, RoomQuestion, TokenHash } from '$lib/core/room/room-event';
import { playersInRoom } from '$lib/core/room/room-state';

import { BEGINNING, type EventLog } from '../event-log/event-log';
import { isReachable } from '../event-log/is-reachable';
import { log } from '../log';
import { playersPresent, roomsLive } from '../metrics';
import type { ApiError } from './api-error';
import { LiveRoom } from './live-room';
import { codesFor, type RoomCode } from './room-code';

const HOUR = 3_600_000;
/** For which a room that nobody ended is kept after its last entry. */
const UNENDED_HOURS = 7 * 24;
const SWEEP_MILLIS = HOUR;
const BEAT_MILLIS = 10_000;
/** For which a room stays in memory that nobody listens to or asks for. */
const IDLE_MILLIS = 300_000;
const MOST_CODES_TRIED = 20;

export interface RoomSettings {
	readonly log: EventLog;
	readonly findSet: (id: string, edition: string) => StudySet | undefined;
	/** For which a room is kept after its end. */
	readonly keepHours: number;
}

export interface RoomDraft {
	readonly commandId: string;
	readonly setId: string;
	readonly edition: string;
	readonly questions: readonly RoomQuestion[];
	readonly options: RoomOptions;
}

/** All rooms that this process serves. */
export class Rooms {
	readonly keepHours: number;
	readonly #log: EventLog;
	readonly #findSet: RoomSettings['findSet'];
	readonly #opening = new Map<RoomCode, Promise<Result<LiveRoom, ApiError>>>();
	readonly #live = new Map<RoomCode, LiveRoom>();
	readonly #timers: readonly NodeJS.Timeout[];
	#isClosed = false;

	constructor({ log, findSet, keepHours }: RoomSettings) {
		this.#log = log;
		this.#findSet = findSet;
		this.keepHours = keepHours;
		this.#timers = [
			setInterval(() => this.#beat(), BEAT_MILLIS),
			setInterval(() => void this.sweep(), SWEEP_MILLIS)
		];
		for (const timer of this.#timers) timer.unref();
	}

	/** The room of that code; no more than one for all who ask. */
	async find(code: RoomCode): Promise<Result<LiveRoom, ApiError>> {
		if (this.#isClosed) return failed('unavailable');
		const live = this.#live.get(code);
		if (live?.state) {
			live.usedAtMillis = performance.now();
			return ok(live);
		}
		const opening =
			this.#opening.get(code) ?? this.#open(code).finally(() => this.#opening.delete(code));
		this.#opening.set(code, opening);
		return opening;
	}

	/** Makes a room, or finds the one that the same host made by the same command. */
	async create(
		hostTokenHash: TokenHash,
		{ commandId, ...draft }: RoomDraft
	): Promise<Result<{ readonly room: LiveRoom; readonly isNew: boolean }, ApiError>> {
		const set = this.#findSet(draft.setId, draft.edition);
		if (!set || !asksOnlyOf(set, draft.questions)) return failed('no-set');
		const event = {
			kind: 'created',
			...draft,
			setVersion: set.version,
			hostTokenHash,
			by: { role: 'host', term: 0 },
			commandId
		};
		const codes = codesFor(hostTokenHash, commandId);
		for (let tried = 0; tried < MOST_CODES_TRIED; tried++) {
			const code = codes.next().value as RoomCode;
			const existing = await this.find(code);
			if (!existing.ok && existing.error !== 'no-room') return existing;
			if (!existing.ok) {
				const appended = await this.#log.append(code, event, BEGINNING);
				if (!appended.ok && appended.error.kind !== 'conflict') return failed('unavailable');
			}
			const found = existing.ok ? existing : await this.find(code);
			if (!found.ok && found.error !== 'no-room') return found;
			const origin = found.ok ? found.value.folded.origin : undefined;
			const isOurs = origin?.hostTokenHash === hostTokenHash && origin.commandId === commandId;
			if (found.ok && isOurs) return ok({ room: found.value, isNew: !existing.ok });
		}
		return failed('unavailable');
	}

	/** When the room will be deleted, as it stands. */
	deletedAt({ state, folded }: LiveRoom): EpochMillis {
		if (state?.endedAt !== undefined) return state.endedAt + this.keepHours * HOUR;
		return folded.lastAt + UNENDED_HOURS * HOUR;
	}

	/** Deletes what has been kept long enough. */
	async sweep(now: EpochMillis = Date.now()): Promise<void> {
		const quietHours = Math.min(this.keepHours, UNENDED_HOURS);
		const quiet = await this.#log.roomsQuietSince(now - quietHours * HOUR);
		if (!quiet.ok)
			return log('error', 'old rooms could not be looked for', { kind: quiet.error.kind });
		for (const code of quiet.value) await this.#sweepRoom(code, now);
	}

	isLogReachable(): Promise<boolean> {
		return isReachable(this.#log);
	}

	/** Ends all streams, waits for what is being written, and closes the log. */
	async close(): Promise<void> {
		if (this.#isClosed) return;
		this.#isClosed = true;
		for (const timer of this.#timers) clearInterval(timer);
		for (const room of this.#live.values()) room.audience.endAll(false);
		await this.#log.close();
		for (const room of [...this.#live.values()]) room.end();
	}

	async #open(code: RoomCode): Promise<Result<LiveRoom, ApiError>> {
		const room = new LiveRoom(code, this.#log, this.#findSet, () => {
			if (this.#live.get(code) === room) this.#live.delete(code);
		});
		const isOpen = await room.open();
		if (!isOpen && !room.isDeleted) return failed('unavailable');
		if (!room.state) {
			room.end();
			return failed('no-room');
		}
		this.#live.set(code, room);
		return ok(room);
	}

	async #sweepRoom(code: RoomCode, now: EpochMillis): Promise<void> {
		const found = await this.find(code);
		if (!found.ok && found.error !== 'no-room') return;
		// What is left of a room that was never whole goes too.
		if (found.ok && this.deletedAt(found.value) > now) return;
		if (found.ok) await found.value.delete();
		else await this.#log.deleteRoom(code);
		log('info', 'a room was deleted, its time being over');
	}

	#beat(): void {
		this.#forgetIdle();
		const live = [...this.#live.values()];
		for (const { audience } of live) audience.beat();
		const players = live.map(({ state }) => (state ? playersInRoom(state).length : 0));
		roomsLive.set(live.length);
		playersPresent.set(players.reduce((sum, count) => sum + count, 0));
	}

	#forgetIdle(): void {
		for (const room of [...this.#live.values()]) {
			const isIdle = performance.now() - room.usedAtMillis > IDLE_MILLIS;
			if (isIdle && room.audience.size === 0) room.end();
		}
	}
}

function asksOnlyOf(set: StudySet, questions: readonly RoomQuestion[]): boolean {
	const itemsById = new Map(set.items.map((item) => [item.id, item]));
	return questions.every(({ itemId, partId }) => {
		const item = itemsById.get(itemId);
		return item !== undefined && partsOf(item).includes(partId);
	});
}
