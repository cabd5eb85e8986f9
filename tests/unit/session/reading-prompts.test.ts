import { describe, expect, test } from 'vitest';

import type { Evidence } from '$lib/core/item/item';
import type { Grade } from '$lib/core/memory/event';
import type { PromptRound } from '$lib/session/prompt-round.svelte';
import { ReadingPrompts } from '$lib/session/reading-prompts.svelte';

import { choiceItem } from '../core/item/items';
import { passageOf, quoteOf, setOf } from '../core/memory/make-readings';
import { listLearner } from './list-learner';

const vote = passageOf('vote', 'They voted.');
const birth = passageOf('birth', 'It began.');
const choices = (ids: readonly string[], evidence: Evidence) =>
	ids.map((id) => ({ ...choiceItem, id, evidence: [evidence] }));
const set = setOf(
	[vote, birth],
	[
		...choices(['v1', 'v2'], quoteOf(vote, 'voted')),
		...choices(['b1', 'b2'], quoteOf(birth, 'began')),
		{ ...choiceItem, id: 'unproved' }
	]
);

async function world() {
	const { disk, learner } = await listLearner();
	return { disk, learner, prompts: new ReadingPrompts(learner, set) };
}

const names = (keys: readonly string[]) => keys.map((key) => key.split('/')[1]);

async function answer(round: PromptRound | undefined, grade: Grade) {
	await round?.respond({ type: 'choice', optionId: grade === 'again' ? 'gao' : 'key' });
	await round?.grade(grade);
}

describe('ReadingPrompts', () => {
	test('asks a section’s own cards and starts them by reviews of mode study', async () => {
		const { disk, prompts } = await world();
		expect(names(prompts.cardsFor('about-vote'))).toEqual(['v1', 'v2']);
		prompts.begin('about-vote');
		const round = prompts.roundOf('about-vote');
		expect(round).toMatchObject({ total: 2, done: 0 });
		await answer(round, 'good');
		expect(round?.current?.item.id).toBe('v2');
		await answer(round, 'good');
		expect(round?.current).toBeUndefined();
		expect(disk.events).toMatchObject([
			{ kind: 'reviewed', cardKey: 's/v1/whole', mode: 'study', grade: 'good', optionIds: ['key'] },
			{ kind: 'reviewed', cardKey: 's/v2/whole', mode: 'study' }
		]);
	});

	test('asks what was missed once more at the next section, and no more once it was recalled', async () => {
		const { prompts } = await world();
		prompts.begin('about-vote');
		await answer(prompts.roundOf('about-vote'), 'again');
		await answer(prompts.roundOf('about-vote'), 'good');
		expect(prompts.roundOf('about-vote')?.missed).toBe(1);
		expect(names(prompts.cardsFor('about-birth'))).toEqual(['v1', 'b1', 'b2']);
		prompts.begin('about-birth');
		await answer(prompts.roundOf('about-birth'), 'good');
		expect(names(prompts.cardsFor('about-birth'))).toEqual(['b1', 'b2']);
	});

	test('a round goes on as it was begun while its reviews change what would be asked now', async () => {
		const { prompts } = await world();
		prompts.begin('about-vote');
		const round = prompts.roundOf('about-vote');
		await answer(round, 'good');
		await answer(round, 'again');
		expect(round).toMatchObject({ total: 2, done: 2, missed: 1 });
	});

	test('undo takes back the last review, and its card is asked again and missed nowhere', async () => {
		const { disk, learner, prompts } = await world();
		prompts.begin('about-vote');
		const round = prompts.roundOf('about-vote');
		await answer(round, 'again');
		expect(await round?.undo()).toBe(true);
		expect(disk.events.at(-1)).toMatchObject({ kind: 'undone', eventId: disk.events[0]?.id });
		expect(round).toMatchObject({ done: 0, missed: 0 });
		expect(round?.current?.item.id).toBe('v1');
		expect(names(prompts.cardsFor('about-birth'))).toEqual(['b1', 'b2']);
		expect(learner.state?.cards.get('s/v1/whole')?.reviewCount ?? 0).toBe(0);
		expect(await round?.undo()).toBe(false);
	});

	test('a failed save leaves the question, its verdict and the reason on the screen', async () => {
		const { disk, prompts } = await world();
		prompts.begin('about-vote');
		const round = prompts.roundOf('about-vote');
		disk.failure = { kind: 'quota-exceeded' };
		await answer(round, 'good');
		expect(round).toMatchObject({ done: 0, failure: { kind: 'quota-exceeded' } });
		expect(round?.verdict?.outcome).toBe('right');
		disk.failure = undefined;
		await round?.grade('good');
		expect(round).toMatchObject({ done: 1, failure: undefined });
	});

	test('a round on picked cards leaves out what the set lacks', async () => {
		const { prompts } = await world();
		const round = prompts.roundWith(['s/b2/whole', 's/gone/whole', 'other/b1/whole']);
		expect(round).toMatchObject({ total: 1 });
		expect(round.current?.item.id).toBe('b2');
	});

	test('a response to a card already responded to is ignored', async () => {
		const { prompts } = await world();
		const round = prompts.roundWith(['s/b2/whole']);
		await round.respond({ type: 'choice', optionId: 'gao' });
		await round.respond({ type: 'choice', optionId: 'key' });
		expect(round.verdict?.outcome).toBe('wrong');
	});
});
