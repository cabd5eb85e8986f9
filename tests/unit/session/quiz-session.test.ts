import { describe, expect, test, vi } from 'vitest';

import { ALL_QUESTIONS, type QuizSpec } from '$lib/core/quiz/quiz-spec';
import { ok } from '$lib/core/result';
import { KeptRuns } from '$lib/session/kept-runs';
import { Learner } from '$lib/session/learner.svelte';
import { QuizSession } from '$lib/session/quiz-session.svelte';

import { set } from '../core/quiz/make-set';
import { ListLog } from './list-log';
import { TextStorage } from './text-storage';

const asks = { kind: 'pick', itemIds: ['choice-1', 'short-1', 'recall-1', 'choice-2'] } as const;
const practice: QuizSpec = {
	setId: 'mali',
	setVersion: 1,
	mode: 'practice',
	minutes: undefined,
	seed: 1,
	asks
};
const RIGHT = { type: 'choice', optionId: 'key' } as const;
const WRONG = { type: 'choice', optionId: 'gao' } as const;

/** A device on which pages are opened, closed and reloaded. */
async function device() {
	const log = new ListLog();
	const storage = new TextStorage();
	const learner = new Learner(() => Promise.resolve(ok(log)), log.clock);
	await learner.open('me');
	const kept = new KeptRuns(storage, 'me');
	const open = async (spec: QuizSpec) => {
		const session = new QuizSession(learner, set, spec, kept);
		await session.loadGrader();
		return session;
	};
	const begin = async (spec: QuizSpec) => {
		const session = await open(spec);
		session.begin();
		return session;
	};
	return { log, learner, kept, open, begin };
}

const reviews = (log: ListLog) =>
	log.events.flatMap((event) =>
		event.kind === 'reviewed' ? [`${event.cardKey} ${event.grade} ${event.mode}`] : []
	);
const endedEvent = (log: ListLog) => log.events.find(({ kind }) => kind === 'quiz-ended');

describe('practice', () => {
	test('tells the verdict after each question, and saves its review on going on', async () => {
		const { log, begin } = await device();
		const session = await begin(practice);
		session.respond(WRONG);
		expect(session.verdict?.outcome).toBe('wrong');
		expect(reviews(log)).toEqual([]);
		await session.goOn();
		expect(reviews(log)).toEqual(['mali/choice-1/whole again practice']);
		expect(session.current?.item.id).toBe('short-1');
	});

	test('ends by itself after the last question, with a result', async () => {
		const { log, kept, begin } = await device();
		const session = await begin(practice);
		session.respond(RIGHT);
		await session.goOn();
		session.respond({ type: 'short', typed: 'xyzzy' });
		await session.judge(true);
		expect(session.verdict?.outcome).toBe('right');
		await session.goOn();
		session.respond({ type: 'recall' });
		expect(session.verdict?.outcome).toBe('undecided');
		await session.judge(false);
		session.respond({ type: 'none' });
		await session.goOn();
		await vi.waitFor(() => expect(session.endedAs).toBeDefined());
		expect(reviews(log)).toEqual([
			'mali/choice-1/whole good practice',
			'mali/short-1/whole good practice',
			'mali/recall-1/whole again practice',
			'mali/choice-2/whole again practice'
		]);
		expect(endedEvent(log)).toMatchObject({ credit: 2, outOf: 4, mode: 'practice' });
		expect(kept.all()).toEqual([]);
	});

	test('asks what was skipped again before it ends', async () => {
		const { begin } = await device();
		const session = await begin({
			...practice,
			asks: { kind: 'pick', itemIds: ['choice-1', 'choice-2'] }
		});
		session.skip();
		session.respond(RIGHT);
		await session.goOn();
		expect(session.run?.place).toBeNull();
		expect(session.endedAs).toBeUndefined();
		session.goTo('choice-1');
		session.respond(RIGHT);
		await session.goOn();
		await vi.waitFor(() => expect(session.endedAs).toBeDefined());
	});

	test('a review that could not be saved keeps its verdict on the screen until it can', async () => {
		const { log, begin } = await device();
		const session = await begin(practice);
		session.respond(RIGHT);
		log.failure = { kind: 'quota-exceeded' };
		await session.goOn();
		expect(session.failure).toEqual({ kind: 'quota-exceeded' });
		expect(session.current?.item.id).toBe('choice-1');
		log.failure = undefined;
		await session.goOn();
		expect(session.failure).toBeUndefined();
		expect(session.current?.item.id).toBe('short-1');
	});

	test('goes on after a reload, and saves no review twice', async () => {
		const { log, open, begin } = await device();
		const first = await begin(practice);
		first.respond(RIGHT);
		await first.goOn();
		first.toggleMark();
		first.respond({ type: 'short', typed: 'Diop' });

		const second = await open(practice);
		expect(second.current?.item.id).toBe('short-1');
		expect(second.verdict?.outcome).toBe('right');
		expect(second.run?.marked.has('short-1')).toBe(true);
		await second.goOn();
		second.goTo(null);
		await second.end();
		expect(reviews(log)).toEqual([
			'mali/choice-1/whole good practice',
			'mali/short-1/whole good practice'
		]);
		expect(endedEvent(log)).toMatchObject({ credit: 2, outOf: 4 });
	});
});

describe('a test', () => {
	const spec: QuizSpec = { ...practice, mode: 'test' };

	test('tells no verdict and saves nothing before it is handed in', async () => {
		const { log, begin } = await device();
		const session = await begin(spec);
		session.respond(WRONG);
		expect(session.current?.item.id).toBe('short-1');
		session.back();
		expect(session.current?.item.id).toBe('choice-1');
		expect(session.verdict).toBeUndefined();
		session.respond(RIGHT);
		session.goTo(null);
		expect(log.events).toEqual([]);
		await session.end();
		expect(reviews(log)).toEqual(['mali/choice-1/whole good test']);
		expect(endedEvent(log)).toMatchObject({ credit: 1, outOf: 4, mode: 'test' });
	});

	test('shows a flashcard’s key at once, since only the learner can judge it', async () => {
		const { begin } = await device();
		const session = await begin({
			...spec,
			asks: { kind: 'pick', itemIds: ['recall-1', 'choice-1'] }
		});
		session.respond({ type: 'recall' });
		expect(session.verdict?.outcome).toBe('undecided');
		await session.judge(true);
		expect(session.current?.item.id).toBe('choice-1');
	});

	test('that broke off while it was being saved is saved to its end, nothing of it twice', async () => {
		const { log, open, begin } = await device();
		const session = await begin(spec);
		session.respond(RIGHT);
		session.respond({ type: 'short', typed: 'Diop' });
		const append = log.append.bind(log);
		log.append = (draft) => {
			if (log.events.length === 1) log.failure = { kind: 'storage-lost' };
			return append(draft);
		};
		await session.end();
		expect(session.failure).toEqual({ kind: 'storage-lost' });
		log.append = append;
		log.failure = undefined;
		const again = await open(spec);
		await vi.waitFor(() => expect(again.endedAs).toBeDefined());
		expect(reviews(log)).toEqual(['mali/choice-1/whole good test', 'mali/short-1/whole good test']);
		expect(log.events.filter(({ kind }) => kind === 'quiz-ended')).toHaveLength(1);
	});

	test('of which the page was closed between its result and being forgotten has one result', async () => {
		const { log, kept, open, begin } = await device();
		const session = await begin(spec);
		session.respond(RIGHT);
		const run = kept.read(session.query)!;
		await session.end();
		kept.keep({ ...run, steps: [...run.steps, { kind: 'ended', atMillis: log.clock.now() }] });
		const again = await open(spec);
		await vi.waitFor(() => expect(again.endedAs).toBe(session.endedAs));
		expect(log.events.filter(({ kind }) => kind === 'quiz-ended')).toHaveLength(1);
		expect(kept.all()).toEqual([]);
	});

	test('counts what is typed but not checked when the clock runs out, and nothing later', async () => {
		const { log, begin } = await device();
		const session = await begin({ ...spec, minutes: 10 });
		log.at += 10 * 60_000 + 400;
		session.tick(() => session.respond(RIGHT));
		await vi.waitFor(() => expect(endedEvent(log)).toMatchObject({ credit: 1 }));
		const late = await begin({ ...spec, minutes: 5 });
		log.at += 5 * 60_000 + 10_000;
		late.tick(() => late.respond(RIGHT));
		await vi.waitFor(() => expect(late.endedAs).toBeDefined());
		expect(log.events.at(-1)).toMatchObject({ kind: 'quiz-ended', credit: 0 });
	});

	test('goes on where the browser forgets what it kept', async () => {
		const { kept, open, begin } = await device();
		const session = await begin(spec);
		session.respond(RIGHT);
		kept.forget(session.query);
		session.goTo(session.questions[1]!.item.id);
		session.toggleMark();
		expect(session.endedElsewhere).toBe(false);
		expect((await open(spec)).answeredCount).toBe(1);
	});

	test('open in two tabs is one run: neither writes over what the other did', async () => {
		const { open, begin } = await device();
		const here = await begin(spec);
		const there = await open(spec);
		here.respond(RIGHT);
		there.goTo(there.questions[1]!.item.id);
		there.toggleMark();
		expect(there.answeredCount).toBe(1);
		expect(there.current).toBe(there.questions[1]);
		const later = await open(spec);
		expect(later.run).toMatchObject({ marked: new Set([there.questions[1]!.item.id]) });
		expect(later.answeredCount).toBe(1);
		await here.end();
		there.skip();
		expect(there.endedElsewhere).toBe(true);
		await there.end();
		expect(there.endedAs).toBeUndefined();
	});

	test('that runs out in two tabs at once is saved once', async () => {
		const { log, open, begin } = await device();
		const timed = { ...spec, minutes: 10 };
		const here = await begin(timed);
		here.respond(RIGHT);
		const there = await open(timed);
		log.at += 10 * 60_000;
		here.tick();
		there.tick();
		await vi.waitFor(() => expect(there.endedElsewhere).toBe(true));
		expect(here.endedAs).toBe(endedEvent(log)?.id);
		expect(reviews(log)).toEqual(['mali/choice-1/whole good test']);
		expect(log.events.filter(({ kind }) => kind === 'quiz-ended')).toHaveLength(1);
	});

	test('begun anew in another tab is not written over with what was before', async () => {
		const { log, kept, begin } = await device();
		const here = await begin(spec);
		here.respond(WRONG);
		kept.forget(here.query);
		log.at += 60_000;
		const anew = await begin(spec);
		anew.respond(RIGHT);
		const { startedAtMillis } = kept.read(anew.query)!;
		here.toggleMark();
		expect(kept.read(anew.query)).toMatchObject({ startedAtMillis });
		expect(here.run?.responses).toEqual(anew.run?.responses);
	});

	test('with a clock ends when it runs out, though the page was closed meanwhile', async () => {
		const { log, open, begin } = await device();
		const timed = { ...spec, minutes: 10 };
		const session = await begin(timed);
		const startedAtMillis = log.at;
		session.respond(RIGHT);
		log.at += 4 * 60_000;
		session.tick();
		expect(session.leftMillis).toBe(6 * 60_000);
		log.at += 60 * 60_000;
		const later = await open(timed);
		later.tick();
		await vi.waitFor(() => expect(later.endedAs).toBeDefined());
		expect(endedEvent(log)).toMatchObject({
			startedAtMillis,
			endedAtMillis: startedAtMillis + 10 * 60_000,
			credit: 1
		});
	});

	test('keeps how long each question took, all visits together', async () => {
		const { log, begin } = await device();
		const session = await begin(spec);
		log.at += 3000;
		session.skip();
		log.at += 2000;
		session.back();
		log.at += 4000;
		session.respond(RIGHT);
		await session.end();
		expect(log.events[0]).toMatchObject({ cardKey: 'mali/choice-1/whole', latencyMillis: 7000 });
	});
});

test('the same link asks the same questions with the same order of options', async () => {
	const spec = { ...practice, asks: { ...ALL_QUESTIONS, count: 12 } };
	const [one, other] = await Promise.all([device(), device()]);
	expect((await one.open(spec)).questions).toEqual((await other.open(spec)).questions);
});

describe('KeptRuns', () => {
	const run = { query: 'set=mali&v=1', title: 'Mali', startedAtMillis: 5, steps: [] };

	test('keeps each learner’s runs apart, the one begun last first', () => {
		const storage = new TextStorage();
		const mine = new KeptRuns(storage, 'me');
		mine.keep(run);
		mine.keep({ ...run, query: 'set=mali&v=2', startedAtMillis: 6 });
		expect(mine.all().map(({ startedAtMillis }) => startedAtMillis)).toEqual([6, 5]);
		expect(new KeptRuns(storage, 'me2').all()).toEqual([]);
		mine.forget(run.query);
		expect(mine.read(run.query)).toBeUndefined();
	});

	test('goes without where the browser refuses its storage', () => {
		const refusing = new Proxy(new TextStorage(), {
			get() {
				throw new DOMException('refused', 'SecurityError');
			}
		});
		for (const kept of [new KeptRuns(refusing, 'me'), new KeptRuns(undefined, 'me')]) {
			kept.keep(run);
			expect(kept.read(run.query)).toBeUndefined();
			expect(kept.all()).toEqual([]);
		}
	});
});
