import { describe, expect, test } from 'vitest';

import type { Card } from '$lib/core/memory/card';
import { averageFsrs } from '$lib/core/memory/fsrs';
import { sectionPrompts } from '$lib/core/memory/section-prompts';
import { DEFAULT_SETTINGS } from '$lib/core/memory/settings';
import type { StudyTarget } from '$lib/core/memory/study-target';

import { makeCard as card } from './make-cards';
import { NOON, TODAY } from './make-events';

const target = (cardKey: string, weight: StudyTarget['weight'] = 'core'): StudyTarget => ({
	cardKey,
	itemKey: cardKey.slice(0, cardKey.lastIndexOf('/')),
	weight
});
const cores = (...names: readonly string[]) => names.map((name) => target(`s/${name}/whole`));
const details = (...names: readonly string[]) =>
	names.map((name) => target(`s/${name}/whole`, 'detail'));

const known = (name: string, lastDay = TODAY - 1) =>
	card(`s/${name}/whole`, { stability: 50, lastDay });
const missed = (name: string, minutesAgo: number, but: Partial<Card> = {}) =>
	card(`s/${name}/whole`, {
		lastGrade: 'again',
		lastDay: TODAY,
		lastAtMillis: NOON - minutesAgo * 60_000,
		...but
	});

/** The item names of what is asked after the section `vote`, which follows `birth`. */
function prompts(
	vote: readonly StudyTarget[],
	cards: readonly Card[] = [],
	birth: readonly StudyTarget[] = []
) {
	const keys = sectionPrompts(
		{
			cards: new Map(cards.map((each) => [each.key, each])),
			fsrs: averageFsrs,
			settings: DEFAULT_SETTINGS
		},
		[
			{ id: 'birth', targets: birth },
			{ id: 'vote', targets: vote }
		],
		'vote',
		TODAY
	);
	return keys.map((key) => key.split('/')[1]);
}

describe('sectionPrompts', () => {
	test('asks four of a section, core before detail, in the order of the reading', () => {
		const targets = [...details('a', 'b'), ...cores('c', 'd', 'e')];
		expect(prompts(targets)).toEqual(['c', 'd', 'e', 'a']);
	});

	test('passes over what is known while three are not', () => {
		const targets = [...cores('a', 'b', 'c'), ...details('d', 'e')];
		expect(prompts(targets, [known('a'), known('c')])).toEqual(['b', 'd', 'e']);
	});

	test('counts what has faded, or was missed, as not known', () => {
		const faded = card('s/a/whole', { stability: 5 });
		expect(prompts(cores('a', 'b', 'c', 'd', 'e'), [faded, missed('b', 5)])).toEqual([
			'a',
			'b',
			'c',
			'd'
		]);
	});

	test('fills up to three with known ones, the least likely to be recalled first', () => {
		const cards = [known('a'), known('b', TODAY - 20), known('c', TODAY - 10)];
		expect(prompts(cores('a', 'b', 'c', 'd'), cards)).toEqual(['d', 'b', 'c']);
	});

	test('asks first what was missed in another section today, longest ago first and two at most', () => {
		const birth = cores('x', 'y', 'z');
		const cards = [missed('x', 1), missed('y', 9), missed('z', 5)];
		expect(prompts(cores('a', 'b', 'c', 'd'), cards, birth)).toEqual(['y', 'z', 'a', 'b', 'c']);
	});

	test('asks four of its own beside a single missed one', () => {
		expect(prompts(cores('a', 'b', 'c', 'd', 'e'), [missed('x', 1)], cores('x'))).toEqual([
			'x',
			'a',
			'b',
			'c',
			'd'
		]);
	});

	test('leaves what was missed on another day to its due day', () => {
		expect(prompts(cores('a'), [missed('x', 1, { lastDay: TODAY - 1 })], cores('x'))).toEqual([
			'a'
		]);
	});

	test('never asks what is set aside, missed or not', () => {
		const cards = [missed('x', 1, { suspended: true }), card('s/a/whole', { suspended: true })];
		expect(prompts(cores('a', 'b'), cards, cores('x'))).toEqual(['b']);
	});

	test('asks one card of an item', () => {
		const gaps = [target('s/gaps/one'), target('s/gaps/two')];
		expect(prompts([...gaps, ...cores('a')])).toEqual(['gaps', 'a']);
	});

	test('asks nothing of a section without cards', () => {
		expect(prompts([])).toEqual([]);
	});
});
