import { describe, expect, test } from 'vitest';

import { hostRoom, type HostRoom } from '$lib/core/room/host-view';
import { commandFor, mainStep, skipCommands } from '$lib/session/host/main-step';

import { ask, HOST, PlayedRoom, set } from '../../core/room/make-room';

const viewOf = (played: PlayedRoom): HostRoom => hostRoom(played.room, set, played.standings);
const twoQuestions = () => new PlayedRoom(ask('choice-1', 'short-1'));
const open = (played: PlayedRoom, index: number) =>
	played.send(HOST, { kind: 'opened', index, seconds: 30, seed: 7 });

describe('mainStep', () => {
	test('leads from the lobby through every question to the end and the report', () => {
		const played = twoQuestions();
		const steps = [mainStep(viewOf(played))];
		const note = () => steps.push(mainStep(viewOf(played)));
		for (const index of [0, 1]) {
			played.send(HOST, { kind: 'moved', index });
			note();
			open(played, index);
			note();
			played.send(HOST, { kind: 'closed', index });
			note();
			played.send(HOST, { kind: 'revealed', index });
			note();
		}
		played.send(HOST, { kind: 'ended' });
		note();
		expect(steps).toEqual([
			'start',
			...['open', 'close', 'reveal', 'next'],
			...['open', 'close', 'reveal', 'end'],
			'report'
		]);
	});

	test('goes on first where the quiz is paused', () => {
		const played = twoQuestions();
		open(played, 0);
		played.send(HOST, { kind: 'paused' });
		expect(mainStep(viewOf(played))).toBe('resume');
	});
});

describe('commandFor', () => {
	test('goes to a question by its number, so that two presses are one step', () => {
		expect(commandFor('start', viewOf(twoQuestions()), 60)).toEqual({ kind: 'next', index: 0 });
	});

	test('opens with the time that was chosen, or without a clock', () => {
		const played = twoQuestions();
		played.send(HOST, { kind: 'moved', index: 0 });
		const room = viewOf(played);
		expect(commandFor('open', room, 45)).toEqual({ kind: 'open', index: 0, seconds: 45 });
		expect(commandFor('open', room, null)).toEqual({ kind: 'open', index: 0, seconds: null });
	});

	test('sends nothing for the end, which is asked about first', () => {
		expect(commandFor('end', viewOf(twoQuestions()), 60)).toBeUndefined();
	});
});

describe('skipCommands', () => {
	test('closes an open question before it goes on', () => {
		const played = twoQuestions();
		open(played, 0);
		expect(skipCommands(viewOf(played))).toEqual([
			{ kind: 'close', index: 0 },
			{ kind: 'next', index: 1 }
		]);
	});

	test('has nothing to skip to after the last question, nor from one whose key was shown', () => {
		const played = twoQuestions();
		open(played, 0);
		played.send(HOST, { kind: 'closed', index: 0 });
		expect(skipCommands(viewOf(played))).toEqual([{ kind: 'next', index: 1 }]);
		played.send(HOST, { kind: 'revealed', index: 0 });
		expect(skipCommands(viewOf(played))).toEqual([]);
		open(played, 1);
		expect(skipCommands(viewOf(played))).toEqual([]);
	});
});
