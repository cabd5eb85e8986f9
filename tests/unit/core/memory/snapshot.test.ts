import { describe, expect, test } from 'vitest';

import { CARD_COLUMN_KINDS } from '$lib/core/memory/card-columns';
import { LearnerFold } from '$lib/core/memory/fold';
import { foldAll } from '$lib/core/memory/fold-all';
import { packSnapshot } from '$lib/core/memory/pack-snapshot';
import { Block } from '$lib/core/memory/packed/block';
import { packBlock } from '$lib/core/memory/packed/pack-block';
import { DAY_FIELDS, unpackSnapshot } from '$lib/core/memory/snapshot';

import { A, B, blockOf, Device } from './make-events';

/** A sound snapshot of two cards, with one thing changed under a checksum that is right. */
function forge(about: object, columns: Record<string, number[]> = {}) {
	const phone = new Device();
	const setting = phone.make({ kind: 'setting-changed', name: 'newPerDay', value: 7 });
	const events = [phone.review(A), phone.review(B), setting];
	const block = Block.read(packSnapshot(foldAll([blockOf(events)]), 3));
	if (!block.ok) throw new Error('damaged');
	const names = [...Object.keys(CARD_COLUMN_KINDS), 'sinceId', 'keyLetters', 'keyRuns'];
	const own = [...names, ...DAY_FIELDS.map((field) => `day.${field}`)]
		.filter((name) => name !== 'lastAtMillis')
		.map((name) => [name, block.value.column(name, Float64Array)] as const);
	return packBlock({
		about: { ...(block.value.about as object), ...about },
		columns: { ...Object.fromEntries(own), ...columns }
	});
}

describe('unpackSnapshot', () => {
	test('reads what was left alone', () => {
		const unpacked = unpackSnapshot(forge({}));
		if (!unpacked.ok) throw new Error('damaged');
		const { state } = new LearnerFold(unpacked.value.saved);
		expect(state.cards.keys()).toEqual([B, A].sort());
		expect(state.settings.newPerDay).toBe(7);
	});

	test.each<[string, object, Record<string, number[]>?]>([
		['more cards than columns hold', { cardCount: 2 ** 50 }],
		['fewer than none', { cardCount: -1 }],
		['an arrival that is none', { arrival: 'last' }],
		['no devices', { devices: [] }],
		['setting events that are no list', { settingEvents: 7 }],
		['a setting event that is none', { settingEvents: [null] }],
		['quizzes that are no list', { quizzes: {} }],
		['a quiz that is none', { quizzes: [null] }],
		['a quiz without a score', { quizzes: [{ id: 'x', setId: 'mali', mode: 'test' }] }],
		['ids taken back that are none', { undoneIds: null }],
		['a newest id that is none', { newestId: 'zzzzzzzzz-zzzz-phone' }],
		['a column too short', {}, { stability: [1] }],
		['a grade unknown', {}, { lastGrade: [4, 4] }],
		['no runs of keys', {}, { keyRuns: [] }],
		['a run of keys beyond their letters', {}, { keyRuns: [9999] }]
	])('refuses %s', (_, about, columns) => {
		expect(unpackSnapshot(forge(about, columns)).ok).toBe(false);
	});
});
