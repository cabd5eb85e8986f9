import { describe, expect, test } from 'vitest';

import type { Item } from '$lib/core/item/item';
import type { StudySet } from '$lib/core/item/study-set';
import { StudySession } from '$lib/session/study-session.svelte';

import { reviewDraft } from '../core/memory/make-events';
import { listLearner } from './list-learner';

const choice = (id: string): Item => ({
	id,
	type: 'choice',
	stem: [`${id}?`],
	weight: 'core',
	evidence: [],
	key: ['Right'],
	distractors: ['other', 'third', 'fourth', 'fifth'].map((id) => ({ id, text: [id] }))
});

const set: StudySet = {
	id: 'set',
	version: 3,
	edition: 'en',
	title: 'A set',
	summary: '',
	source: { title: '', date: '2026-01-01', language: 'en' },
	licence: 'CC0',
	entities: [],
	sections: [],
	items: [choice('first'), choice('second'), choice('third')]
};

async function world(first: readonly string[] = []) {
	const { disk, learner } = await listLearner();
	return { disk, learner, session: new StudySession(learner, [set], { first }) };
}

async function respond(session: StudySession, optionId: string) {
	await session.respond({ type: 'choice', optionId });
}

describe('StudySession', () => {
	test('records what was picked, of which version and edition', async () => {
		const { disk, session } = await world();
		await respond(session, 'other');
		await session.grade('again');
		expect(disk.events).toMatchObject([
			{
				kind: 'reviewed',
				cardKey: 'set/first/whole',
				setVersion: 3,
				edition: 'en',
				optionIds: ['other'],
				grade: 'again',
				mode: 'study'
			}
		]);
	});

	test('asks the card that is on the screen already first, where it is to be asked at all', async () => {
		const { learner, session } = await world();
		const shown = (cardKey: string) => new StudySession(learner, [set], { shown: cardKey });
		expect(shown('set/second/whole').current?.cardKey).toBe('set/second/whole');
		await respond(session, 'key');
		await session.grade('good');
		expect(shown('set/first/whole').current?.cardKey).toBe('set/second/whole');
		expect(shown('set/unknown/whole').current?.cardKey).toBe('set/second/whole');
	});

	test('hides the options of a question with one key until they are asked for, unless the learner wants them', async () => {
		const { learner, session } = await world();
		expect(session.hidesOptions).toBe(true);
		session.hidesOptions = false;
		await respond(session, 'key');
		await session.grade('good');
		expect(session.hidesOptions).toBe(true);
		await learner.append({ kind: 'setting-changed', name: 'thinkFirst', value: false });
		expect(new StudySession(learner, [set]).hidesOptions).toBe(false);
	});

	test('asks how sure the learner is before the verdict where they wish that, and records it', async () => {
		const { disk, session, learner } = await world();
		await learner.append({ kind: 'setting-changed', name: 'askConfidence', value: true });
		await respond(session, 'key');
		expect(session.asksConfidence).toBe(true);
		expect(session.verdict).toBeUndefined();
		await session.say(0.75);
		expect(session.asksConfidence).toBe(false);
		expect(session.verdict?.outcome).toBe('right');
		await session.grade('good');
		expect(disk.events.at(-1)).toMatchObject({ kind: 'reviewed', confidence: 0.75 });
	});

	test('does not ask it of somebody who did not know, and records none', async () => {
		const { disk, session, learner } = await world();
		await learner.append({ kind: 'setting-changed', name: 'askConfidence', value: true });
		await respond(session, 'key');
		await session.say(0.5);
		await session.grade('good');
		await session.respond({ type: 'none' });
		expect(session.verdict?.outcome).toBe('wrong');
		await session.grade('again');
		expect(disk.events.at(-1)).not.toHaveProperty('confidence');
	});

	test('asks what the plan of an exam says, and nothing else of that set', async () => {
		const { learner } = await world();
		const plan = { setIds: new Set(['set']), cardKeys: new Set(['set/third/whole']) };
		const session = new StudySession(learner, [set], { plan });
		expect(session.left).toBe(1);
		expect(session.current?.item.id).toBe('third');
	});

	test('a failed save leaves the card, its verdict and the reason on the screen', async () => {
		const { disk, session } = await world();
		await respond(session, 'key');
		disk.failure = { kind: 'quota-exceeded' };
		await session.grade('good');
		expect(session.current?.item.id).toBe('first');
		expect(session.verdict?.outcome).toBe('right');
		expect(session.failure).toEqual({ kind: 'quota-exceeded' });
		expect(session.done).toBe(0);

		disk.failure = undefined;
		await session.grade('good');
		expect(session.current?.item.id).toBe('second');
		expect(session.failure).toBeUndefined();
	});

	test('a second tap while the first is being saved is not a second review', async () => {
		const { disk, session } = await world();
		await respond(session, 'key');
		await Promise.all([session.grade('good'), session.grade('easy')]);
		expect(disk.events.map((event) => event.kind)).toEqual(['reviewed']);
	});

	test('a card graded again is the last to be asked once more, and the day ends when it is known', async () => {
		const { session } = await world();
		await respond(session, 'other');
		await session.grade('again');
		const asked: (string | undefined)[] = [];
		while (session.current) {
			asked.push(session.current.item.id);
			await respond(session, 'key');
			await session.grade('good');
		}
		expect(asked).toEqual(['second', 'third', 'first']);
		expect(session.left).toBe(0);
	});

	test('undo asks the same card again, as if it had never been seen', async () => {
		const { session } = await world();
		await respond(session, 'key');
		await session.grade('good');
		await session.undo();
		expect(session.current?.item.id).toBe('first');
		expect(session.verdict).toBeUndefined();
		expect(session.done).toBe(0);
		expect(session.left).toBe(3);
		expect(session.canUndo).toBe(false);
	});

	test('undo asked for while a grade is being saved takes back that grade', async () => {
		const { disk, session } = await world();
		await respond(session, 'key');
		await Promise.all([session.grade('good'), session.undo()]);
		expect(disk.events.map((event) => event.kind)).toEqual(['reviewed', 'undone']);
		expect(session.current?.item.id).toBe('first');
	});

	test('a card set aside is not asked, and undo brings it back', async () => {
		const { session } = await world();
		await session.suspend();
		expect(session.current?.item.id).toBe('second');
		await session.undo();
		expect(session.current?.item.id).toBe('first');
	});

	test('the order of options stays until the card is reviewed', async () => {
		const { session } = await world();
		const shown = session.current?.optionIds;
		await respond(session, 'key');
		await session.grade('good');
		await session.undo();
		expect(session.current?.optionIds).toEqual(shown);
	});

	test('what the matcher took for wrong can be counted as right', async () => {
		const { session } = await world();
		await respond(session, 'other');
		expect(session.proposed).toBe('again');
		session.countAsRight();
		expect(session.proposed).toBe('good');
	});

	describe('with cards to ask first', () => {
		const third = 'set/third/whole';

		test('asks them before what is due or new, though they are neither', async () => {
			const { disk, learner } = await world();
			await disk.append({ ...reviewDraft(third), setVersion: 3 });
			await learner.open('me');
			const session = new StudySession(learner, [set], {
				first: [third, 'set/gone/whole', 'other/x/y']
			});
			expect(session.current?.cardKey).toBe(third);
			expect(session.left).toBe(3);
			await respond(session, 'key');
			await session.grade('good');
			expect(session.current?.item.id).toBe('first');
			expect(session.left).toBe(2);
		});

		test('asks such a card again after undo, and no longer once it is set aside', async () => {
			const { session } = await world([third]);
			await respond(session, 'key');
			await session.grade('good');
			await session.undo();
			expect(session.current?.cardKey).toBe(third);
			expect(session.left).toBe(3);
			await session.suspend();
			expect(session.current?.item.id).toBe('first');
			expect(session.left).toBe(2);
		});

		test('asks none of them a second time when another is set aside', async () => {
			const { session } = await world([third, 'set/second/whole']);
			await respond(session, 'key');
			await session.grade('good');
			expect(session.current?.item.id).toBe('second');
			await session.suspend();
			expect(session.current?.item.id).toBe('first');
			expect(session.left).toBe(1);
		});
	});
});
