import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';

import FitToYou from '$lib/components/FitToYou.svelte';
import type { FitFigures, FitOutcome } from '$lib/core/memory/fit/fit-outcome';
import type { FitState } from '$lib/session/parameter-fit.svelte';

const figures: FitFigures = {
	recallCount: 212,
	losses: { average: 0.5, current: 0.4, fitted: 0.3, constant: 0.45 },
	before: [{ predicted: 0.9, recalled: 0.7, count: 212 }],
	after: [{ predicted: 0.72, recalled: 0.7, count: 212 }]
};

/** The words on the screen, and the names of its buttons. */
function show(
	fit: FitState,
	{ reviewCount = 500, fittedOn = undefined as number | undefined } = {}
) {
	const nothing = () => undefined;
	const { body } = render(FitToYou, {
		props: {
			fit,
			reviewCount,
			fittedOn,
			onFit: nothing,
			onCancel: nothing,
			onAdopt: nothing,
			onReset: nothing
		}
	});
	const text = body
		.replace(/<!--.*?-->/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');
	const buttons = [...body.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([, name = '']) =>
		name.replace(/<!--.*?-->/g, '').trim()
	);
	return { text, buttons };
}

const done = (outcome: FitOutcome) => show({ kind: 'done', outcome });

describe('FitToYou', () => {
	test('says how many reviews are missing, and offers nothing before', () => {
		const { text, buttons } = show({ kind: 'idle' }, { reviewCount: 23 });
		expect(text).toContain('from 64 reviews on. You have 23 so far.');
		expect(buttons).toEqual([]);
	});

	test('offers the fit from 64 reviews on, and the way back once one is in use', () => {
		expect(show({ kind: 'idle' }, { reviewCount: 64 }).buttons).toEqual(['Fit it to me']);
		const { text, buttons } = show({ kind: 'idle' }, { fittedOn: 20_211 });
		expect(text).toContain('In use since Saturday 3 May');
		expect(buttons).toEqual(['Fit it again', 'Go back to the average']);
	});

	test('lets a running fit be stopped', () => {
		expect(show({ kind: 'running', share: 0.4 }).buttons).toEqual(['Stop']);
	});

	test('shows what a better fit foresaw, before and after, and leaves the choice', () => {
		const { text, buttons } = done({ kind: 'better', weightsText: '', figures });
		expect(text).toContain('your latest 212 recalls');
		expect(text).toContain('Fitted to you 74.1%');
		expect(text).toContain('In use now 67.0%');
		expect(text).toContain('In use now: about 20 points off');
		expect(text).toContain('Fitted to you: about 2 points off');
		expect(buttons).toEqual(['Use it', 'Keep things as they are']);
	});

	test.each([
		['is-average', 'not enough reviews yet'],
		['average-as-good', 'The average of many learners foresees'],
		['current-as-good', 'What is in use now foresees'],
		['constant-better', 'saying the same every time']
	] as const)('says why nothing changes: %s', (reason, words) => {
		const { text, buttons } = done({ kind: 'not-better', reason, figures });
		expect(text).toContain('Nothing changes');
		expect(text).toContain(words);
		expect(buttons).toEqual(['Close']);
	});

	test('asks for more days where hardly any card came back on a later day', () => {
		const { text } = done({ kind: 'too-few-recalls', have: 3, need: 8 });
		expect(text).toContain('recall a card on a later day');
	});

	test('says what to do without a network, and that nothing is lost when it fails', () => {
		const offline = show({ kind: 'failed', error: { kind: 'offline' } });
		expect(offline.text).toContain('Go online once and try again');
		expect(offline.buttons).toEqual(['Try again', 'Close']);
		const failed = show({ kind: 'failed', error: { kind: 'failed', cause: '' } });
		expect(failed.text).toContain('your reviews are safe');
	});
});
