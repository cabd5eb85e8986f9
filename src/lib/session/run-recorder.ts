import { responseOptionIds, type Verdict } from '$lib/core/item/response';
import type { StudySet } from '$lib/core/item/study-set';
import type { EventId, QuizMode } from '$lib/core/memory/event';
import type { StoreError } from '$lib/core/memory/learner-log';
import { proposeGrade } from '$lib/core/memory/propose-grade';
import type { EpochMillis } from '$lib/core/memory/time';
import type * as Grader from '$lib/core/quiz/grade-run';
import type { QuizQuestion } from '$lib/core/quiz/pick-questions';
import { isAnswered, type QuizRun, type RunResponse } from '$lib/core/quiz/quiz-run';
import { failed, ok, type Result } from '$lib/core/result';

import type { Learner } from './learner.svelte';

/** Writes a run into the learner's log, once, however often it is tried again or the page is reloaded in the middle. */
export class RunRecorder {
	readonly #learner: Learner;
	readonly #set: StudySet;
	readonly #query: string;
	readonly #mode: QuizMode;

	constructor(learner: Learner, set: StudySet, query: string, mode: QuizMode) {
		this.#learner = learner;
		this.#set = set;
		this.#query = query;
		this.#mode = mode;
	}

	/**
	 * The review of one response.
	 * @param sinceMillis a review of the card from then on is this one
	 */
	async review(
		{ item, cardKey }: QuizQuestion,
		verdict: Verdict,
		{ response }: RunResponse,
		latencyMillis: number,
		sinceMillis: EpochMillis
	): Promise<Result<undefined, StoreError>> {
		const card = this.#learner.state?.cards.get(cardKey);
		if (card && card.reviewCount > 0 && card.lastAtMillis >= sinceMillis) return ok(undefined);
		const appended = await this.#learner.append({
			kind: 'reviewed',
			cardKey,
			setVersion: this.#set.version,
			edition: this.#set.edition,
			optionIds: responseOptionIds(response),
			grade: proposeGrade(item, verdict),
			latencyMillis,
			mode: this.#mode
		});
		return appended.ok ? ok(undefined) : failed(appended.error);
	}

	/** The reviews not yet written, those of a test all, then the quiz itself. What was skipped is no review. */
	async end(
		{ gradeQuestion, gradeRun }: typeof Grader,
		questions: readonly QuizQuestion[],
		run: QuizRun,
		startedAtMillis: EpochMillis
	): Promise<Result<EventId, StoreError>> {
		const { endedAtMillis = startedAtMillis } = run;
		for (const question of questions) {
			const { id } = question.item;
			const given = run.responses.get(id);
			if (!given || !isAnswered(run, id)) continue;
			const verdict = gradeQuestion(this.#set, question, given);
			const since = this.#mode === 'practice' ? given.atMillis : endedAtMillis;
			const latencyMillis = run.spentMillis.get(id) ?? 0;
			const saved = await this.review(question, verdict, given, latencyMillis, since);
			if (!saved.ok) return saved;
		}
		const before = this.#learner.state?.quizzes.find(
			(quiz) => quiz.setId === this.#set.id && quiz.startedAtMillis === startedAtMillis
		);
		if (before) return ok(before.id);
		const results = gradeRun(this.#set, questions, run);
		const appended = await this.#learner.append({
			kind: 'quiz-ended',
			setId: this.#set.id,
			setVersion: this.#set.version,
			edition: this.#set.edition,
			mode: this.#mode,
			query: this.#query,
			startedAtMillis,
			endedAtMillis,
			credit: Math.round(results.reduce((sum, { credit }) => sum + credit, 0) * 1000) / 1000,
			outOf: results.length,
			results
		});
		return appended.ok ? ok(appended.value.event.id) : failed(appended.error);
	}
}
