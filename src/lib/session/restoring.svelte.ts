import { type BackupError, type BackupHeader, readBackupHeader } from '$lib/core/memory/backup';
import type { LearnerId } from '$lib/core/memory/event';
import type { Restored, StoreError } from '$lib/core/memory/learner-log';
import { FIRST_LEARNER_ID, isLearnerId, type RegisteredLearner } from '$lib/core/memory/learners';
import { ok, type Result } from '$lib/core/result';

import type { Learner, OpenLog } from './learner.svelte';

export type RestoreStep =
	| { readonly kind: 'idle' | 'reading' }
	/** The backup is of somebody else, as far as can be told. */
	| {
			readonly kind: 'whose';
			readonly header: BackupHeader;
			/** The learner of this device who has the backup’s id, if there is one. */
			readonly owner: RegisteredLearner | undefined;
	  }
	| { readonly kind: 'done'; readonly addedCount: number }
	| { readonly kind: 'failed'; readonly error: StoreError | BackupError };

/** What restoring needs besides the learner at hand. */
export interface RestoringTools {
	readonly learners: readonly RegisteredLearner[];
	readonly register: (learner: RegisteredLearner) => Promise<Result<void, StoreError>>;
	readonly openLog: OpenLog;
	readonly newLearnerId: () => LearnerId;
	/** Makes that learner the one who studies. */
	readonly switchTo: (id: LearnerId) => void;
}

/** One backup on its way back: whose it is, and that it is added whole or not at all. */
export class Restoring {
	step = $state.raw<RestoreStep>({ kind: 'idle' });
	#file: Uint8Array<ArrayBuffer> | undefined;
	readonly #learner: Learner;
	readonly #tools: RestoringTools;

	constructor(learner: Learner, tools: RestoringTools) {
		this.#learner = learner;
		this.#tools = tools;
	}

	/** Restores the file at once where it can only be this learner's own; else asks. */
	async begin(file: Uint8Array<ArrayBuffer>): Promise<void> {
		this.step = { kind: 'reading' };
		this.#file = file;
		const header = readBackupHeader(file);
		if (!header.ok) this.step = { kind: 'failed', error: header.error };
		else if (this.#isOwn(header.value)) await this.intoCurrent();
		else this.step = { kind: 'whose', header: header.value, owner: this.#ownerOf(header.value) };
	}

	async intoCurrent(): Promise<void> {
		if (!this.#file) return;
		this.step = { kind: 'reading' };
		this.#end(await this.#learner.restore(this.#file));
	}

	/** Adds it to the progress of another learner of this device, registered for it if need be, who then studies. */
	async intoOther(name: string): Promise<void> {
		const file = this.#file;
		if (!file || this.step.kind !== 'whose') return;
		const { header, owner } = this.step;
		this.step = { kind: 'reading' };
		const id = owner?.id ?? this.#freeId(header.learnerId);
		const restored = await this.#restoreInto(id, file);
		const registered =
			restored.ok && !owner ? await this.#tools.register({ id, name }) : ok(undefined);
		this.#end(registered.ok ? restored : registered);
		if (registered.ok && restored.ok) this.#tools.switchTo(id);
	}

	cancel(): void {
		this.#file = undefined;
		this.step = { kind: 'idle' };
	}

	async #restoreInto(
		id: LearnerId,
		file: Uint8Array<ArrayBuffer>
	): Promise<Result<Restored, StoreError | BackupError>> {
		const log = await this.#tools.openLog(id, () => undefined);
		if (!log.ok) return log;
		const restored = await log.value.restore(file);
		log.value.close();
		return restored;
	}

	#end(restored: Result<Restored, StoreError | BackupError>): void {
		this.#file = undefined;
		this.step = restored.ok
			? { kind: 'done', addedCount: restored.value.addedCount }
			: { kind: 'failed', error: restored.error };
	}

	/** Every device calls its first learner the same, so there the name has to tell. */
	#isOwn({ learnerId, learnerName }: BackupHeader): boolean {
		const { id, reviewCount } = this.#learner;
		if (learnerId !== id) return reviewCount === 0 && this.#tools.learners.length === 0;
		const name = this.#tools.learners.find((each) => each.id === id)?.name ?? '';
		return (
			learnerId !== FIRST_LEARNER_ID || name === '' || learnerName === '' || name === learnerName
		);
	}

	#ownerOf({ learnerId }: BackupHeader): RegisteredLearner | undefined {
		if (learnerId === this.#learner.id) return undefined;
		return this.#tools.learners.find(({ id }) => id === learnerId);
	}

	#freeId(wanted: LearnerId): LearnerId {
		const taken = wanted === FIRST_LEARNER_ID || wanted === this.#learner.id;
		return taken || !isLearnerId(wanted) ? this.#tools.newLearnerId() : wanted;
	}
}
