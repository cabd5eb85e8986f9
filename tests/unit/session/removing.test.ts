import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { LearnerId } from '$lib/core/memory/event';
import { keepCurrentLearner, readCurrentLearner } from '$lib/session/current-learner';
import { forgetTexts } from '$lib/session/forget-texts';
import { KeptRuns } from '$lib/session/kept-runs';
import { Learner } from '$lib/session/learner.svelte';
import { Removing, type RemovingTools } from '$lib/session/removing.svelte';
import { Safekeeping } from '$lib/session/safekeeping.svelte';
import { deleteLog } from '$lib/storage/delete-log';
import { listLearners, registerLearner, unregisterLearner } from '$lib/storage/learner-register';
import { openLogOf } from '$lib/storage/open-log-of';

import { A, reviewDraft } from '../core/memory/make-events';
import { emptyStorageForEachTest } from '../storage/idb-world';
import { SetClock } from '../storage/learner-log-contract';
import { TextStorage } from './text-storage';

emptyStorageForEachTest();
let texts: TextStorage;
beforeEach(() => {
	texts = new TextStorage();
	vi.stubGlobal('localStorage', texts);
});
afterEach(() => void vi.unstubAllGlobals());

const TOOLS: RemovingTools = {
	list: listLearners,
	deleteLog,
	forgetTexts,
	unregister: unregisterLearner
};
const refused = () =>
	Promise.resolve({ ok: false, error: { kind: 'unknown', cause: '' } } as const);

/** Somebody who studied, put off the backup and left a quiz and a question, on a page that is closed again. */
async function leaveTraces(id: LearnerId) {
	keepCurrentLearner(id);
	const learner = new Learner(
		openLogOf(new SetClock(), () => 'phone'),
		new SetClock()
	);
	await learner.open(id);
	await learner.append(reviewDraft(A));
	new Safekeeping(learner, undefined).putOff();
	const run = { query: 'set=mali', title: 'Mali', startedAtMillis: 1, steps: [] };
	new KeptRuns(texts, id).keep(run);
	texts.setItem('passage-question', JSON.stringify({ learner: id, html: '' }));
	texts.setItem('passage-theme', 'dark');
	learner.close();
}

/** Amina is this device’s first learner and Boubacar came later; both have studied, Boubacar last. */
async function aminaAndBoubacar() {
	await registerLearner({ id: 'me', name: 'Amina' });
	await registerLearner({ id: 'b0', name: 'Boubacar' });
	await leaveTraces('me');
	await leaveTraces('b0');
}

async function remove(id: LearnerId, tools = TOOLS) {
	const removing = new Removing(id, tools);
	await removing.remove();
	return removing.step;
}

const ids = async () => {
	const listed = await listLearners();
	return listed.ok && listed.value.map(({ id }) => id);
};
const logs = async () => {
	const names = (await indexedDB.databases()).map(({ name }) => name);
	return names.filter((name) => name !== 'passage-learners');
};
const OF_AMINA = ['passage-quiz/me/set=mali', 'passage-offer-backup-at-me'];
const OF_BOUBACAR = ['passage-quiz/b0/set=mali', 'passage-offer-backup-at-b0'];

describe('Removing', () => {
	test('takes away all that is kept of the first learner, and nothing of another', async () => {
		await aminaAndBoubacar();
		expect(await remove('me')).toEqual({ kind: 'done', isLast: false });
		expect(await ids()).toEqual(['b0']);
		expect(await logs()).toEqual(['passage-b0']);
		expect(Object.keys(texts).toSorted()).toEqual(
			[...OF_BOUBACAR, 'passage-learner', 'passage-question', 'passage-theme'].toSorted()
		);
		expect(readCurrentLearner()).toBe('b0');
	});

	test('goes on with another learner where the one removed was studying', async () => {
		await aminaAndBoubacar();
		expect(await remove('b0')).toEqual({ kind: 'done', isLast: false });
		expect(await ids()).toEqual(['me']);
		expect(await logs()).toEqual(['passage']);
		expect(Object.keys(texts).toSorted()).toEqual([...OF_AMINA, 'passage-learner'].toSorted());
		expect(readCurrentLearner()).toBe('me');
	});

	test('lets the only learner start anew, listed or not', async () => {
		await leaveTraces('me');
		expect(await remove('me')).toEqual({ kind: 'done', isLast: true });
		expect(await logs()).toEqual([]);
		expect(Object.keys(texts)).toEqual(['passage-learner']);

		await registerLearner({ id: 'b0', name: 'Boubacar' });
		await leaveTraces('b0');
		expect(await remove('b0')).toEqual({ kind: 'done', isLast: true });
		expect(await ids()).toEqual([]);
		expect(await logs()).toEqual([]);
		expect(readCurrentLearner()).toBe('me');
	});

	test('takes a question of the first learner for theirs from before anybody was chosen', () => {
		texts.setItem('passage-question', JSON.stringify({ learner: null, html: '' }));
		forgetTexts('b0', 'me');
		expect(texts.getItem('passage-question')).not.toBeNull();
		forgetTexts('me', 'me');
		expect(texts.getItem('passage-question')).toBeNull();
	});

	test('is not begun where the list cannot be read', async () => {
		await aminaAndBoubacar();
		const deletes = vi.fn(deleteLog);
		const step = await remove('me', { ...TOOLS, list: refused, deleteLog: deletes });
		expect(step).toMatchObject({ kind: 'failed', isErased: false });
		expect(deletes).not.toHaveBeenCalled();
	});

	test('leaves everything as it was where the log cannot be deleted', async () => {
		await aminaAndBoubacar();
		const before = { ...texts };
		expect(await remove('b0', { ...TOOLS, deleteLog: refused })).toMatchObject({
			kind: 'failed',
			isErased: false
		});
		expect(await ids()).toEqual(['me', 'b0']);
		expect({ ...texts }).toEqual(before);
	});

	test('waits, with the learner still listed, until no other tab has the log open', async () => {
		await aminaAndBoubacar();
		const stuck = await openDB('passage-b0');
		const removing = new Removing('b0', TOOLS);
		const removed = removing.remove();
		await vi.waitFor(() => expect(removing.step).toEqual({ kind: 'blocked' }));
		expect(await ids()).toEqual(['me', 'b0']);
		expect(readCurrentLearner()).toBe('b0');
		stuck.close();
		await removed;
		expect(removing.step).toEqual({ kind: 'done', isLast: false });
		expect(await logs()).toEqual(['passage']);
	});

	test('keeps a name that cannot be taken off the list, lets another study, and can be called again', async () => {
		await aminaAndBoubacar();
		const unregister = vi.fn(unregisterLearner).mockImplementationOnce(refused);
		const removing = new Removing('b0', { ...TOOLS, unregister });
		await removing.remove();
		expect(removing.step).toMatchObject({ kind: 'failed', isErased: true });
		expect(await ids()).toEqual(['me', 'b0']);
		expect(readCurrentLearner()).toBe('me');
		await removing.remove();
		expect(removing.step).toEqual({ kind: 'done', isLast: false });
		expect(await ids()).toEqual(['me']);
	});

	test('is done once, however often it is asked for', async () => {
		await aminaAndBoubacar();
		const deletes = vi.fn(deleteLog);
		const removing = new Removing('b0', { ...TOOLS, deleteLog: deletes });
		await Promise.all([removing.remove(), removing.remove()]);
		expect(deletes).toHaveBeenCalledOnce();
	});
});
