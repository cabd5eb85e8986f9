import type { LearnerId } from '$lib/core/memory/event';
import type { StoreError } from '$lib/core/memory/learner-log';
import { FIRST_LEARNER_ID, type RegisteredLearner } from '$lib/core/memory/learners';
import type { Result } from '$lib/core/result';

export type RemovalStep =
	| { readonly kind: 'asking' | 'removing' }
	/** Another tab does not let go of the log; it goes on by itself when that one is closed. */
	| { readonly kind: 'blocked' }
	| {
			readonly kind: 'failed';
			readonly error: StoreError;
			/** What they learned is gone, and only their name is left. */
			readonly isErased: boolean;
	  }
	| {
			readonly kind: 'done';
			/** Nobody else is listed: a first learner begins with nothing. */
			readonly isLast: boolean;
	  };

export interface RemovingTools {
	readonly list: () => Promise<Result<readonly RegisteredLearner[], StoreError>>;
	readonly deleteLog: (id: LearnerId, onBlocked: () => void) => Promise<Result<void, StoreError>>;
	/** @param next studies here from now on, if it was the one removed who did */
	readonly forgetTexts: (id: LearnerId, next: LearnerId) => void;
	readonly unregister: (id: LearnerId) => Promise<Result<void, StoreError>>;
}

/**
 * One learner on their way out. The log goes first and the name last: wherever it is cut short, they are still listed
 * and can be removed again, and nothing of theirs stays that no name leads to.
 */
export class Removing {
	step = $state.raw<RemovalStep>({ kind: 'asking' });
	readonly id: LearnerId;
	readonly #tools: RemovingTools;

	constructor(id: LearnerId, tools: RemovingTools) {
		this.id = id;
		this.#tools = tools;
	}

	/** Under way, and not to be stopped any more. */
	get isBegun(): boolean {
		return this.step.kind === 'removing' || this.step.kind === 'blocked';
	}

	/** Can be called again after a failure. */
	async remove(): Promise<void> {
		if (this.isBegun) return;
		this.step = { kind: 'removing' };
		const listed = await this.#tools.list();
		if (!listed.ok) return this.#fail(listed.error, false);
		const deleted = await this.#tools.deleteLog(this.id, () => (this.step = { kind: 'blocked' }));
		if (!deleted.ok) return this.#fail(deleted.error, false);
		this.step = { kind: 'removing' };
		const next = listed.value.find(({ id }) => id !== this.id);
		this.#tools.forgetTexts(this.id, next?.id ?? FIRST_LEARNER_ID);
		const unregistered = await this.#tools.unregister(this.id);
		if (unregistered.ok) this.step = { kind: 'done', isLast: !next };
		else this.#fail(unregistered.error, true);
	}

	#fail(error: StoreError, isErased: boolean): void {
		this.step = { kind: 'failed', error, isErased };
	}
}
