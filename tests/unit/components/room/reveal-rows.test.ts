import { describe, expect, test } from 'vitest';

import { askedInput } from '$lib/components/room/asked-input';
import { askedWords } from '$lib/components/room/asked-words';
import { revealRows } from '$lib/components/room/reveal-rows';
import type { Response } from '$lib/core/item/response';
import type { AskedQuestion } from '$lib/core/room/ask-question';
import type { Reveal } from '$lib/core/room/reveal';

const options = ['Diop', 'Keïta', 'Traoré'].map((name, index) => ({
	code: String(index + 1),
	text: [name]
}));
const lefts = [
	{ code: '1', text: ['Serval'] },
	{ code: '2', text: ['MINUSMA'] }
];
const WRONG = { outcome: 'wrong', slip: false } as const;
const RIGHT = { outcome: 'right', slip: false } as const;
const NONE: Response = { type: 'none' };

const revealed = (key: Response, more: Partial<Reveal> = {}): Reveal => ({
	setId: 'mali',
	itemId: 'who',
	partId: 'whole',
	key,
	evidence: [],
	...more
});
const asked = (type: AskedQuestion['type'], more: Partial<AskedQuestion> = {}): AskedQuestion => ({
	type,
	stem: ['Who?'],
	options,
	...more
});

describe('revealRows', () => {
	test('shows the key alone to who had it right, and to who responded nothing', () => {
		const key: Response = { type: 'choice', optionId: '1' };
		const row = { state: 'right', text: ['Diop'] };
		expect(revealRows(asked('choice'), revealed(key), key, RIGHT)).toEqual([row]);
		expect(revealRows(asked('choice'), revealed(key), NONE, undefined)).toEqual([row]);
	});

	test('shows what was picked instead above the key', () => {
		const key: Response = { type: 'choice', optionId: '1' };
		const mine: Response = { type: 'choice', optionId: '3' };
		expect(revealRows(asked('choice'), revealed(key), mine, WRONG)).toEqual([
			{ state: 'wrong', text: ['Traoré'], note: 'your response' },
			{ state: 'right', text: ['Diop'] }
		]);
	});

	test('shows the true spelling to who slipped', () => {
		const key: Response = { type: 'short', typed: 'Abdoulaye Diop' };
		const mine: Response = { type: 'short', typed: 'Abdulaye Diop' };
		const rows = revealRows(asked('short'), revealed(key), mine, { outcome: 'right', slip: true });
		expect(rows.map(({ state, text }) => [state, ...text])).toEqual([
			['right', 'Abdulaye Diop'],
			['right', 'Abdoulaye Diop']
		]);
	});

	test('tells what of several was missed, and what is no key', () => {
		const key: Response = { type: 'choices', optionIds: ['1', '2'] };
		const mine: Response = { type: 'choices', optionIds: ['2', '3'] };
		expect(
			revealRows(asked('choices'), revealed(key), mine, WRONG).map(({ state, note }) => [
				state,
				note
			])
		).toEqual([
			['wrong', 'you left this out'],
			['right', undefined],
			['wrong', 'not a key']
		]);
	});

	test('tells where each step stood', () => {
		const key: Response = { type: 'order', stepIds: ['2', '1', '3'] };
		const mine: Response = { type: 'order', stepIds: ['1', '2', '3'] };
		expect(
			revealRows(asked('order'), revealed(key), mine, WRONG).map(({ text, note }) => [
				...text,
				note
			])
		).toEqual([
			['Keïta', 'you had it at 2'],
			['Diop', 'you had it at 1'],
			['Traoré', undefined]
		]);
	});

	test('tells a wrong pair as it was put, and the right one below it', () => {
		const key: Response = { type: 'match', rightIdByPairId: { '1': '2', '2': '1' } };
		const mine: Response = { type: 'match', rightIdByPairId: { '1': '2', '2': '3' } };
		expect(
			revealRows(asked('match', { lefts }), revealed(key), mine, WRONG).map(
				({ state, text, note }) => [state, ...text, note]
			)
		).toEqual([
			['right', 'Serval → Keïta', undefined],
			['wrong', 'MINUSMA → Traoré', 'your response'],
			['right', 'MINUSMA → Diop', undefined]
		]);
	});

	test.each([
		['number', { unit: 'months' }, { type: 'number', typed: '11700' }, '11,700 months'],
		['date', { precision: 'month' }, { type: 'date', typed: '2023-06' }, 'June 2023'],
		['verdict', {}, { type: 'verdict', value: 'not-stated' }, 'It does not say']
	] as const)('writes a %s as people do', (type, more, key, words) => {
		const [row] = revealRows(asked(type, more), revealed(key), NONE, undefined);
		expect(row?.text).toEqual([words]);
	});

	test('a flashcard shows its key', () => {
		const reveal = revealed({ type: 'recall' }, { keyText: ['Peacekeepers'] });
		expect(revealRows(asked('recall'), reveal, { type: 'recall' }, undefined)).toEqual([
			{ state: 'right', text: ['Peacekeepers'] }
		]);
	});
});

describe('askedInput', () => {
	test('asks a date to the precision of its key, which it does not know', () => {
		const { item } = askedInput(asked('date', { precision: 'year' }));
		expect(item).toEqual({ type: 'date', key: 'YYYY' });
	});

	test('calls options and lefts by their codes', () => {
		const { item, options } = askedInput(asked('match', { lefts }));
		expect(item).toEqual({
			type: 'match',
			pairs: [
				{ id: '1', left: ['Serval'] },
				{ id: '2', left: ['MINUSMA'] }
			]
		});
		expect(options[1]).toEqual({ id: '2', text: ['Keïta'] });
	});
});

describe('askedWords', () => {
	test('tells a response by the words of its options', () => {
		const response: Response = { type: 'match', rightIdByPairId: { '1': '2', '2': '9' } };
		expect(askedWords(asked('match', { lefts }), response)).toBe('Serval → Keïta; MINUSMA → –');
		expect(askedWords(asked('order'), { type: 'order', stepIds: ['2', '1'] })).toBe('Keïta → Diop');
	});
});
