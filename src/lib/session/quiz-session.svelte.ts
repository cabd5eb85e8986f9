import type { Response, Verdict } from '$lib/core/item/response';
import type { StudySet } from '$lib/core/item/study-set';
import type { EventId } from '$lib/core/memory/event';
import type { StoreError } from '$lib/core/memory/learner-log';
import type { EpochMillis } from '$lib/core/memory/time';
import type * as Grader from '$lib/core/quiz/grade-run';
import { pickQuestions, type QuizQuestion } from '$lib/core/quiz/pick-questions';
import { quizQuery } from '$lib/core/quiz/quiz-query';
import {
	deadlineOf,
	foldRun,
	isAnswered,
	type QuizRun,
	type RunPlan,
	type RunStep,
	stepRun
} from '$lib/core/quiz/quiz-run';
import type { QuizSpec } from '$lib/core/quiz/quiz-spec';
import { ok, type Result } from '$lib/core/result';

import type { KeptRuns } from './kept-runs';
import type { Learner } from './learner.svelte';
import { RunRecorder } from './run-recorder';

/** A clock that is looked at once a second sees its end so late. */
const TICK_MILLIS = 1500;

/** One practice or test, from its start or from where it was left. */
export class QuizSession {
	/** Undefined until it is begun. */
	run = $state.raw<QuizRun>();
	/** Why something could not be saved; the run stays where it is. */
	failure = $state.raw<StoreError>();
	saving = $state(false);
	/** The event of the result, once all is saved. */
	endedAs = $state.raw<EventId>();
	/** Another tab has handed it in meanwhile: its result stands in the history. */
	endedElsewhere = $state(false);
	#grader = $state.raw<typeof Grader>();
	#nowMillis = $state(0);
	#shownAtMillis: EpochMillis;
	#steps: readonly RunStep[] = [];
	/** Whether the browser keeps the steps, so that other tabs go on with the same ones. */
	#isKept = false;
	#plan: RunPlan;
	readonly set: StudySet;
	readonly spec: QuizSpec;
	readonly query: string;
	readonly questions: readonly QuizQuestion[];
	readonly missingItemIds: readonly string[];
	readonly #learner: Learner;
	readonly #kept: KeptRuns;
	readonly #recorder: RunRecorder;

	constructor(learner: Learner, set: StudySet, spec: QuizSpec, kept: KeptRuns) {
		this.#learner = learner;
		this.#kept = kept;
		this.set = set;
		this.spec = spec;
		this.query = quizQuery(spec);
		const { questions, missingItemIds } = pickQuestions(set, spec);
		this.questions = questions;
		this.missingItemIds = missingItemIds;
		this.#shownAtMillis = this.#nowMillis = learner.clock.now();
		this.#recorder = new RunRecorder(learner, set, this.query, spec.mode);
		const run = kept.read(this.query);
		this.#plan = this.#planFrom(run?.startedAtMillis ?? this.#nowMillis);
		if (!run) return;
		this.#isKept = true;
		this.#steps = run.steps;
		this.run = foldRun(this.#plan, run.steps);
		void this.loadGrader();
		if (this.run.endedAtMillis !== undefined) void this.end();
	}

	readonly current: QuizQuestion | undefined = $derived.by(() =>
		this.questions.find(({ item }) => item.id === this.run?.place)
	);
	readonly given = $derived(this.current && this.run?.responses.get(this.current.item.id));
	/** Of the question on the screen: at once in practice and of a flashcard, else not before the end. */
	readonly verdict: Verdict | undefined = $derived.by(() => {
		if (!this.current || !this.given || !this.#grader) return undefined;
		const shown = this.spec.mode === 'practice' || this.given.response.type === 'recall';
		return shown ? this.#grader.gradeQuestion(this.set, this.current, this.given) : undefined;
	});
	readonly answeredCount: number = $derived.by(
		() => this.questions.filter(({ item }) => this.run && isAnswered(this.run, item.id)).length
	);
	/** Undefined without a clock; 0 when it has run out. */
	readonly leftMillis = $derived.by(() => {
		const deadline = this.run && deadlineOf(this.#plan);
		return deadline === undefined ? undefined : Math.max(0, deadline - this.#nowMillis);
	});

	begin(): void {
		if (this.run) return;
		const now = this.#learner.clock.now();
		this.#plan = this.#planFrom(now);
		this.#shownAtMillis = this.#nowMillis = now;
		this.run = foldRun(this.#plan, []);
		this.#keep();
		void this.loadGrader();
	}

	/** While the first question is being read; tried again where the network failed. */
	async loadGrader(): Promise<void> {
		try {
			this.#grader = await import('$lib/core/quiz/grade-run');
			this.failure = undefined;
		} catch (thrown) {
			this.failure = { kind: 'unknown', cause: String(thrown) };
		}
	}

	/**
	 * To be called about once a second where there is a clock.
	 * @param submitOpen responds with what is typed or picked and not yet checked: it counts as it stands when time is up
	 */
	tick(submitOpen?: () => void): void {
		this.#nowMillis = this.#learner.clock.now();
		if (this.leftMillis !== 0 || this.run?.endedAtMillis !== undefined) return;
		submitOpen?.();
		void this.end();
	}

	/** In a test the next question comes at once. */
	respond(response: Response): void {
		const { current } = this;
		if (!current) return;
		const now = this.#learner.clock.now();
		const deadline = deadlineOf(this.#plan) ?? Infinity;
		this.#step({
			kind: 'responded',
			itemId: current.item.id,
			response,
			spentMillis: this.#sinceShown(),
			atMillis: now - deadline < TICK_MILLIS ? Math.min(now, deadline) : now
		});
		this.#shownAtMillis = this.#learner.clock.now();
		if (this.run?.endedAtMillis !== undefined) void this.end();
		else if (this.spec.mode === 'test' && response.type !== 'recall') this.#moveOn();
	}

	/** The learner's own word: of a flashcard, which ends with it, or of typed words taken for wrong. */
	async judge(right: boolean): Promise<void> {
		const { current, given } = this;
		if (!current || !given) return;
		this.#step({ kind: 'judged', itemId: current.item.id, right });
		if (given.response.type === 'recall') await this.goOn();
	}

	/** From a verdict to the next question; in practice its review is saved first. */
	async goOn(): Promise<void> {
		const { current, verdict, given } = this;
		if (!current || !verdict || !given || this.saving) return;
		if (this.spec.mode === 'practice') {
			const saved = await this.#saving(() =>
				this.#recorder.review(current, verdict, given, this.#spentOn(current), given.atMillis)
			);
			if (!saved) return;
		}
		this.#moveOn();
	}

	/** To the next question not yet answered, and after the last one to the overview. */
	skip(): void {
		this.#moveOn();
	}

	/** To the question before; from the overview to the last one. */
	back(): void {
		const place = this.current ? this.questions.indexOf(this.current) : this.questions.length;
		const before = this.questions[place - 1];
		if (before) this.goTo(before.item.id);
	}

	/** @param place an item's id, or null for the overview */
	goTo(place: string | null): void {
		const spentMillis = this.given && this.spec.mode === 'practice' ? 0 : this.#sinceShown();
		this.#step({ kind: 'moved', to: place, spentMillis });
		this.#shownAtMillis = this.#learner.clock.now();
	}

	toggleMark(): void {
		const { current } = this;
		if (!current || !this.run) return;
		const itemId = current.item.id;
		this.#step({ kind: 'marked', itemId, on: !this.run.marked.has(itemId) });
	}

	/** Saves what is not saved yet, then the result; what fails can be tried again. */
	async end(): Promise<void> {
		if (this.saving || this.endedAs) return;
		this.#step({ kind: 'ended', atMillis: this.#learner.clock.now() });
		if (this.endedElsewhere) return;
		if (!this.#grader) await this.loadGrader();
		const { run } = this;
		const grader = this.#grader;
		if (!run || !grader) return;
		const { questions } = this;
		const { startedAtMillis } = this.#plan;
		await this.#saving(() =>
			this.#kept.alone(this.query, async () => {
				// A clock runs out in every tab at once: another may have handed it in while this one waited.
				this.endedElsewhere = this.#isKept && !this.#kept.read(this.query);
				if (this.endedElsewhere) return ok(undefined);
				const ended = await this.#recorder.end(grader, questions, run, startedAtMillis);
				if (!ended.ok) return ended;
				this.#kept.forget(this.query);
				this.endedAs = ended.value;
				return ended;
			})
		);
	}

	#moveOn(): void {
		const { run } = this;
		if (!run) return;
		const place = this.current ? this.questions.indexOf(this.current) : -1;
		const isOpen = ({ item }: QuizQuestion) => !isAnswered(run, item.id);
		const next = this.questions.slice(place + 1).find(isOpen);
		if (!next && this.spec.mode === 'practice' && run.marked.size === 0)
			if (!this.questions.some(isOpen)) return void this.end();
		this.goTo(next?.item.id ?? null);
	}

	async #saving(save: () => Promise<Result<EventId | undefined, StoreError>>): Promise<boolean> {
		this.saving = true;
		const saved = await save();
		this.saving = false;
		this.failure = saved.ok ? undefined : saved.error;
		return saved.ok;
	}

	#step(step: RunStep): void {
		if (!this.run) return;
		this.#followOtherTabs(this.run);
		if (this.endedElsewhere) return;
		const run = stepRun(this.run, this.#plan, step);
		if (run === this.run) return;
		this.run = run;
		this.#steps = [...this.#steps, step];
		this.#keep();
	}

	/** What another tab did in the same run comes first: nothing of it is written over. */
	#followOtherTabs(run: QuizRun): void {
		if (!this.#isKept || run.endedAtMillis !== undefined) return;
		const kept = this.#kept.read(this.query);
		// Where its result is not there either, the browser has forgotten the run, and it is kept anew.
		if (!kept)
			this.endedElsewhere = (this.#learner.state?.quizzes ?? []).some(
				({ startedAtMillis }) => startedAtMillis === this.#plan.startedAtMillis
			);
		else if (
			kept.startedAtMillis !== this.#plan.startedAtMillis ||
			kept.steps.length !== this.#steps.length
		) {
			this.#plan = this.#planFrom(kept.startedAtMillis);
			this.#steps = kept.steps;
			this.run = { ...foldRun(this.#plan, kept.steps), place: run.place };
		}
	}

	#keep(): void {
		const { title } = this.set;
		const { startedAtMillis } = this.#plan;
		this.#kept.keep({ query: this.query, title, startedAtMillis, steps: this.#steps });
		this.#isKept = this.#kept.read(this.query) !== undefined;
	}

	#planFrom(startedAtMillis: EpochMillis): RunPlan {
		const { mode, minutes } = this.spec;
		return { mode, minutes, startedAtMillis, itemIds: this.questions.map(({ item }) => item.id) };
	}

	#spentOn({ item }: QuizQuestion): number {
		return this.run?.spentMillis.get(item.id) ?? 0;
	}

	#sinceShown(): number {
		return Math.max(0, this.#learner.clock.now() - this.#shownAtMillis);
	}
}
