import type { ItemId } from '../item/item';
import type { Response } from '../item/response';
import type { EpochMillis } from '../memory/time';
import type { QuizMode } from '../memory/event';

/** What somebody did in a quiz; a run is a fold of such steps. */
export type RunStep =
	/** To a question, or past the last one, to the overview: `null`. */
	| { readonly kind: 'moved'; readonly to: ItemId | null; readonly spentMillis: number }
	| {
			readonly kind: 'responded';
			readonly itemId: ItemId;
			readonly response: Response;
			readonly spentMillis: number;
			readonly atMillis: EpochMillis;
	  }
	/** Their own word on it: of a flashcard, or of typed words that were taken for wrong. */
	| { readonly kind: 'judged'; readonly itemId: ItemId; readonly right: boolean }
	| { readonly kind: 'marked'; readonly itemId: ItemId; readonly on: boolean }
	| { readonly kind: 'ended'; readonly atMillis: EpochMillis };

export interface RunPlan {
	readonly mode: QuizMode;
	/** In the order asked. */
	readonly itemIds: readonly ItemId[];
	readonly startedAtMillis: EpochMillis;
	/** Undefined without a clock. */
	readonly minutes: number | undefined;
}

export interface RunResponse {
	readonly response: Response;
	readonly atMillis: EpochMillis;
	/** Undefined where grading decides, and while a flashcard waits for the learner's word. */
	readonly right?: boolean;
}

export interface QuizRun {
	/** The question on the screen; `null` for the overview. */
	readonly place: ItemId | null;
	readonly responses: ReadonlyMap<ItemId, RunResponse>;
	/** Time with each question until it was responded to, all visits together. */
	readonly spentMillis: ReadonlyMap<ItemId, number>;
	readonly marked: ReadonlySet<ItemId>;
	readonly endedAtMillis?: EpochMillis;
}

/** A phone left lying for an hour is not an hour with the question. */
const LONGEST_VISIT_MILLIS = 300_000;

export function beginRun({ itemIds }: RunPlan): QuizRun {
	return {
		place: itemIds[0] ?? null,
		responses: new Map(),
		spentMillis: new Map(),
		marked: new Set()
	};
}

/** When the clock runs out; undefined without one. The clock goes on while the page is closed. */
export function deadlineOf({ startedAtMillis, minutes }: RunPlan): EpochMillis | undefined {
	return minutes === undefined ? undefined : startedAtMillis + minutes * 60_000;
}

/**
 * The run after a step; the same run where the step is none in it: an item that is not asked, a second response in
 * practice, anything after the end. A response after the deadline ends the run and is not counted.
 */
export function stepRun(run: QuizRun, plan: RunPlan, step: RunStep): QuizRun {
	if (run.endedAtMillis !== undefined) return run;
	const deadline = deadlineOf(plan) ?? Infinity;
	switch (step.kind) {
		case 'moved': {
			if (step.to !== null && !plan.itemIds.includes(step.to)) return run;
			return { ...spend(run, run.place, step.spentMillis), place: step.to };
		}
		case 'responded': {
			const { itemId, response, atMillis } = step;
			if (atMillis > deadline) return { ...run, endedAtMillis: deadline };
			if (!plan.itemIds.includes(itemId) || !mayRespond(run, plan.mode, itemId)) return run;
			const responses = new Map(run.responses).set(itemId, { response, atMillis });
			return { ...spend(run, itemId, step.spentMillis), responses };
		}
		case 'judged': {
			const given = run.responses.get(step.itemId);
			if (!given || !mayJudge(given, plan.mode, step.right)) return run;
			const judged = { ...given, right: step.right };
			return { ...run, responses: new Map(run.responses).set(step.itemId, judged) };
		}
		case 'marked': {
			if (!plan.itemIds.includes(step.itemId)) return run;
			const marked = new Set(run.marked);
			if (step.on) marked.add(step.itemId);
			else marked.delete(step.itemId);
			return { ...run, marked };
		}
		case 'ended': {
			const endedAtMillis = Math.min(Math.max(step.atMillis, plan.startedAtMillis), deadline);
			return { ...run, endedAtMillis };
		}
	}
}

export function foldRun(plan: RunPlan, steps: Iterable<RunStep>): QuizRun {
	let run = beginRun(plan);
	for (const step of steps) run = stepRun(run, plan, step);
	return run;
}

/** Responded to, and for a flashcard also judged. */
export function isAnswered(run: QuizRun, itemId: ItemId): boolean {
	const given = run.responses.get(itemId);
	return given !== undefined && (given.response.type !== 'recall' || given.right !== undefined);
}

/** A verdict already shown cannot be answered to again: in practice, and for a flashcard turned over. */
function mayRespond(run: QuizRun, mode: QuizMode, itemId: ItemId): boolean {
	const given = run.responses.get(itemId);
	return !given || (mode === 'test' && given.response.type !== 'recall');
}

function mayJudge({ response, right }: RunResponse, mode: QuizMode, nowRight: boolean): boolean {
	if (right !== undefined) return false;
	return response.type === 'recall' || (mode === 'practice' && 'typed' in response && nowRight);
}

function spend(run: QuizRun, itemId: ItemId | null, millis: number): QuizRun {
	if (itemId === null || !(millis > 0)) return run;
	const before = run.spentMillis.get(itemId) ?? 0;
	const spent = before + Math.round(Math.min(millis, LONGEST_VISIT_MILLIS));
	return { ...run, spentMillis: new Map(run.spentMillis).set(itemId, spent) };
}
