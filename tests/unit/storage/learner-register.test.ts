import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';

import { tidyName } from '$lib/core/memory/learners';
import { listLearners, registerLearner, unregisterLearner } from '$lib/storage/learner-register';

import { emptyStorageForEachTest } from './idb-world';

emptyStorageForEachTest();

const names = async () => {
	const listed = await listLearners();
	return listed.ok ? listed.value.map(({ name }) => name) : listed.error;
};

describe('the register of learners', () => {
	test('is empty until somebody is added', async () => {
		expect(await names()).toEqual([]);
	});

	test('keeps learners in the order they were added, under the names they have now', async () => {
		await registerLearner({ id: 'me', name: 'Amina' });
		await registerLearner({ id: 'a1', name: 'Amina' });
		await registerLearner({ id: 'me', name: 'Fatou' });
		expect(await names()).toEqual(['Fatou', 'Amina']);
	});

	test('lists nobody who was taken off it, and the first learner is no exception', async () => {
		await registerLearner({ id: 'me', name: 'Amina' });
		await registerLearner({ id: 'a1', name: 'Boubacar' });
		await unregisterLearner('me');
		expect(await names()).toEqual(['Boubacar']);
		expect(await unregisterLearner('nobody')).toEqual({ ok: true, value: undefined });
		await unregisterLearner('a1');
		expect(await names()).toEqual([]);
	});

	test('passes over what is no learner', async () => {
		await registerLearner({ id: 'me', name: 'Amina' });
		const db = await openDB('passage-learners', 1);
		for (const stored of [null, 'x', { id: '../etc', name: 'x' }, { id: 'b', name: 7 }])
			await db.add('learners', stored);
		db.close();
		expect(await names()).toEqual(['Amina']);
	});

	test('says why where the browser keeps nothing', async () => {
		globalThis.indexedDB.open = () => {
			throw new DOMException('no', 'SecurityError');
		};
		expect(await listLearners()).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
	});
});

describe('tidyName', () => {
	test('takes away space that nobody sees, and what no button holds', () => {
		expect(tidyName('  Boubacar \t Keïta ')).toBe('Boubacar Keïta');
		expect(tidyName('a'.repeat(90))).toHaveLength(40);
		expect(tidyName('   ')).toBe('');
	});
});
