import { hash, randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import type { StudySet } from '$lib/core/item/study-set';
import type { EpochMillis } from '$lib/core/memory/time';
import { failed, ok, type Result } from '$lib/core/result';
import { decide } from '$lib/core/room/decide';
import type { Outcome } from '$lib/core/room/room-fold';
import type { PlayerId, RoomEvent, Sender, TokenHash } from '$lib/core/room/room-event';
import { overAt, type RoomState } from '$lib/core/room/room-state';
import type { Standings } from '$lib/core/room/standings';
import { isUnkindName } from '$lib/core/room/word-filter';

import type { AppendError, EventLog, Position } from '../event-log/event-log';
import { log } from '../log';
import { appendSeconds } from '../metrics';
import { steadyClock } from '../steady-clock';
import type { ApiError } from './api-error';
import { Audience } from './audience';
import type { SentCommand } from './command-schema';
import { DELETED } from './event-schema';
import { FoldedRoom } from './folded-room';
import { FrameMaker, type Viewer } from './frame';
import type { Receiver } from './receiver';
import type { RoomCode } from './room-code';
import { RoomViews } from './room-views';

/** A host's command is decided again where the room went on meanwhile; then the fold alone decides. */
const ATTEMPTS_IN_PLACE = 3;
const CONFLICT_PAUSE_MILLIS = 10;

/** How long a refusal waits for what another node wrote. */
const CATCH_UP_MILLIS = 1_000;
const CATCH_UP_PAUSE_MILLIS = 10;

/** After a clock's close that did not count or could not be written. */
const CLOCK_RETRY_MILLIS = 200;

export interface Counted {
	/** Of who joined. */
	readonly playerId?: PlayerId;
}

/** A room that this process serves: one reader of its log for all who ask. */
export class LiveRoom {
	readonly code: RoomCode;
	readonly folded: FoldedRoom;
	readonly audience = new Audience(() => this.now());
	usedAtMillis = performance.now();
	readonly #log: EventLog;
	readonly #findSet: (id: string, edition: string) => StudySet | undefined;
	readonly #onEnd: (room: LiveRoom) => void;
	readonly #machineClock = steadyClock();
	readonly #abort = new AbortController();
	readonly #waiting = new Map<Position, (() => void)[]>();
	#views: RoomViews | undefined;
	#set: StudySet | undefined;
	#clock: NodeJS.Timeout | undefined;
	isDeleted = false;

	/** @param onEnd when it can serve no more, and whoever asks needs a new one */
	constructor(
		code: RoomCode,
		eventLog: EventLog,
		findSet: (id: string, edition: string) => StudySet | undefined,
		onEnd: (room: LiveRoom) => void
	) {
		this.code = code;
		this.#log = eventLog;
		this.#findSet = findSet;
		this.#onEnd = onEnd;
		this.folded = new FoldedRoom((position) =>
			log('error', 'an entry of a room is no event, and was passed over', { position })
		);
	}

	/** Reads what is there; false where the log cannot be read. Then it goes on reading by itself. */
	open(): Promise<boolean> {
		return new Promise((resolve) => {
			void this.#read(() => resolve(true)).finally(() => resolve(false));
		});
	}

	get state(): RoomState | undefined {
		return this.isDeleted ? undefined : this.folded.state;
	}

	/** Undefined where this version of the app does not have all that the room asks. */
	get set(): StudySet | undefined {
		return this.#set;
	}

	/** By the log's clock, as far as it is known. */
	now(): EpochMillis {
		return Math.max(this.#machineClock(), this.folded.lastAt);
	}

	standings(room: RoomState, set: StudySet): Standings {
		return this.folded.standings(room, set);
	}

	frames(viewer: Viewer, place: string): FrameMaker | undefined {
		return this.#views && new FrameMaker(this.#views, viewer, place);
	}

	/** Resolves once the entry is durable and the room has judged it, or why there is none. */
	async submit(
		token: TokenHash,
		command: SentCommand,
		commandId: string
	): Promise<Result<Counted, ApiError>> {
		const first = await this.#submit(token, command, commandId);
		if (first.ok || first.error === 'unavailable' || !(await this.catchUp())) return first;
		return this.#submit(token, command, commandId);
	}

	/**
	 * Nobody is refused for what another node wrote and this one has not read yet: a player who joined there, a question
	 * closed there. Whether there was something.
	 */
	async catchUp(): Promise<boolean> {
		const { position } = this.folded;
		const last = await this.#log.lastPosition(this.code);
		if (!last.ok || last.value <= position) return false;
		const until = performance.now() + CATCH_UP_MILLIS;
		while (this.folded.position < last.value && performance.now() < until)
			await pause(CATCH_UP_PAUSE_MILLIS);
		return this.folded.position > position;
	}

	async #submit(
		token: TokenHash,
		command: SentCommand,
		commandId: string
	): Promise<Result<Counted, ApiError>> {
		const known = this.folded.senders.senderOf(token);
		if (known.role === 'newcomer' && command.kind !== 'join') return failed('unknown-token');
		const sender: Sender =
			command.kind === 'join' && known.role === 'player' ? { role: 'newcomer' } : known;
		const playerId = this.#playerIdFor(sender, token, commandId);
		const counted = command.kind === 'join' ? { playerId } : {};
		const outcomeSoFar = () => this.folded.outcomeOf(sender, commandId, playerId);
		const reply = ({ refusal }: Outcome) => (refusal ? failed(refusal) : ok(counted));

		for (let attempt = 1; ; attempt++) {
			const before = outcomeSoFar();
			if (before) return reply(before);
			if (command.kind === 'join' && known.role === 'player') return failed('not-allowed');
			const decided = decide(
				this.state,
				sender,
				command,
				{ commandId, tokenHash: token, playerId, seed: randomInt(2 ** 32), isUnkind: isUnkindName },
				this.now()
			);
			if (!decided.ok) return decided;
			const isInPlace = needsPlace(decided.value) && attempt <= ATTEMPTS_IN_PLACE;
			const appended = await this.#append(decided.value, isInPlace);
			if (appended.ok) {
				const outcome = outcomeSoFar();
				return outcome ? reply(outcome) : failed(this.state ? 'unavailable' : 'no-room');
			}
			if (appended.error.kind !== 'conflict') return failed('unavailable');
			await pause(CONFLICT_PAUSE_MILLIS);
		}
	}

	/** Takes away the room and all that is stored of it, here and wherever else it is served. */
	async delete(): Promise<boolean> {
		const told = await this.#log.append(this.code, DELETED);
		const deleted = await this.#log.deleteRoom(this.code);
		if (deleted.ok) this.#endDeleted();
		return told.ok && deleted.ok;
	}

	/** Stops serving; those who listen come back and find another. */
	end(): void {
		if (this.#abort.signal.aborted) return;
		this.#abort.abort();
		clearTimeout(this.#clock);
		this.audience.endAll(this.isDeleted);
		for (const waiting of this.#waiting.values()) for (const wake of waiting) wake();
		this.#waiting.clear();
		this.#onEnd(this);
	}

	async #read(onReady: () => void): Promise<void> {
		try {
			const batches = this.#log.read(this.code, this.folded.position, this.#abort.signal);
			for await (const batch of batches) {
				const changes = this.folded.apply(batch);
				if (changes.deleted) return this.#endDeleted();
				this.#views?.forget();
				if (!this.#views) this.#prepareViews();
				for (const { position } of batch) this.#wake(position);
				if (changes.seats) this.audience.endUnless((receiver) => this.keepsSeat(receiver));
				if (batch.length > 0) this.audience.tell(changes);
				if (changes.more) this.#setClock();
				onReady();
			}
		} catch (thrown) {
			log('error', 'a room can no longer be read', { cause: String(thrown) });
		} finally {
			this.end();
		}
	}

	keepsSeat({ viewer, token }: Pick<Receiver, 'viewer' | 'token'>): boolean {
		if (viewer.view === 'screen') return true;
		if (viewer.view === 'host') return this.folded.senders.isHost(token);
		const sender = this.folded.senders.senderOf(token);
		return sender.role === 'player' && sender.playerId === viewer.playerId;
	}

	#endDeleted(): void {
		this.isDeleted = true;
		this.end();
	}

	#prepareViews(): void {
		const { state } = this.folded;
		if (!state) return;
		const set = this.#findSet(state.plan.setId, state.plan.edition);
		if (!set || !hasAll(set, state)) return;
		this.#set = set;
		this.#views = new RoomViews(state, set, () => this.folded.standings(state, set));
	}

	/** The same again for the same newcomer, so that who asks twice joins once. */
	#playerIdFor(sender: Sender, token: TokenHash, commandId: string): PlayerId {
		const name = sender.role === 'host' ? `${token} ${commandId}` : token;
		return hash('sha256', `player ${this.code} ${name}`, 'base64url').slice(0, 16);
	}

	/** Resolves once the entry is folded. */
	async #append(event: RoomEvent, isInPlace: boolean): Promise<Result<Position, AppendError>> {
		const { position } = this.folded;
		const tellTime = appendSeconds.startTimer();
		const appended = await this.#log.append(this.code, event, isInPlace ? position : undefined);
		tellTime({ outcome: appended.ok ? 'ok' : appended.error.kind });
		if (appended.ok) await this.#folding(appended.value);
		return appended;
	}

	#folding(position: Position): Promise<void> | undefined {
		if (this.folded.position >= position || this.#abort.signal.aborted) return undefined;
		return new Promise((resolve) => {
			const waiting = this.#waiting.get(position) ?? [];
			this.#waiting.set(position, [...waiting, resolve]);
		});
	}

	#wake(position: Position): void {
		for (const wake of this.#waiting.get(position) ?? []) wake();
		this.#waiting.delete(position);
	}

	/** Closes the open question once its time is over for everybody; harmless where another node does too. */
	#setClock(): void {
		clearTimeout(this.#clock);
		const over = this.state && overAt(this.state);
		if (over === undefined) return;
		this.#clock = setTimeout(() => void this.#close(), Math.max(0, over - this.now()));
	}

	async #close(): Promise<void> {
		const index = this.state?.index;
		if (index === undefined) return;
		await this.#append(
			{ kind: 'closed', index, by: { role: 'clock' }, commandId: randomUUID() },
			false
		);
		const isOver = this.state?.index !== index || overAt(this.state) === undefined;
		if (isOver || this.#abort.signal.aborted) return;
		this.#clock = setTimeout(() => void this.#close(), CLOCK_RETRY_MILLIS);
	}
}

/** Responses and a close are right wherever they stand, and what players do concerns nobody else. */
function needsPlace({ by, kind }: RoomEvent): boolean {
	return by.role === 'host' && kind !== 'responded' && kind !== 'closed';
}

function hasAll(set: StudySet, { plan }: RoomState): boolean {
	const ids = new Set(set.items.map(({ id }) => id));
	return plan.questions.every(({ itemId }) => ids.has(itemId));
}
