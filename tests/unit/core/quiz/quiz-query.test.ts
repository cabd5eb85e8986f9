import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseQuizQuery, quizQuery } from '$lib/core/quiz/quiz-query';
import { ALL_QUESTIONS } from '$lib/core/quiz/quiz-spec';

import { spec, specs } from './make-spec';

describe('quizQuery', () => {
	test('can be read by a person', () => {
		const asks = { ...ALL_QUESTIONS, sectionIds: ['vote', 'exit'], coreOnly: true, count: 10 };
		expect(quizQuery({ ...spec, mode: 'test', minutes: 15, seed: 46655, asks })).toBe(
			'set=mali&v=1&mode=test&minutes=15&sections=vote,exit&core=1&count=10&seed=zzz'
		);
	});

	test('needs no escaping, so that it stays readable wherever it is pasted', () => {
		fc.assert(fc.property(specs, (one) => /^[a-z0-9=&,-]+$/.test(quizQuery(one))));
	});
});

describe('parseQuizQuery', () => {
	test('gives back every quiz whose address was written', () => {
		fc.assert(
			fc.property(specs, (one) => {
				expect(parseQuizQuery(`?${quizQuery(one)}`)).toEqual({ ok: true, value: one });
			})
		);
	});

	test('never throws, and what it takes is written as it was read', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(fc.constantFrom(...'set=mali&v=1&items=%2C,%zz&count=0&seed=zzzzzzz'.split(/(?=&)/)))
		);
		fc.assert(
			fc.property(texts, (text) => {
				const parsed = parseQuizQuery([text].flat().join(''));
				if (parsed.ok) expect(parseQuizQuery(quizQuery(parsed.value))).toEqual(parsed);
			})
		);
	});

	test('gives back the name of a task, cleaned and not too long', () => {
		const taskOf = (task: string) => {
			const parsed = parseQuizQuery(quizQuery({ ...spec, task }));
			return parsed.ok ? parsed.value.task : undefined;
		};
		expect(taskOf('Week 12 & 13 = “Mali”?')).toBe('Week 12 & 13 = “Mali”?');
		expect(taskOf(' a\u202e\n b ')).toBe('a b');
		expect(taskOf('\u200b')).toBeUndefined();
		expect(taskOf('x'.repeat(99))).toHaveLength(60);
	});

	test('reads escaped commas, and takes each id once', () => {
		const parsed = parseQuizQuery('set=mali&v=2&items=b%2Ca,b&utm_source=mail');
		expect(parsed).toMatchObject({
			value: { setVersion: 2, mode: 'practice', seed: 0, asks: { itemIds: ['b', 'a'] } }
		});
	});

	test.each([
		['', 'missing', 'set'],
		['set=mali', 'missing', 'v'],
		['set=../mali&v=1', 'wrong', 'set'],
		['set=mali&v=1.5', 'wrong', 'v'],
		['set=mali&v=1&mode=exam', 'wrong', 'mode'],
		['set=mali&v=1&seed=zzzzzzz', 'wrong', 'seed'],
		['set=mali&v=1&minutes=0', 'wrong', 'minutes'],
		['set=mali&v=1&minutes=601', 'wrong', 'minutes'],
		['set=mali&v=1&count=many', 'wrong', 'count'],
		['set=mali&v=1&types=choice,essay', 'wrong', 'types'],
		['set=mali&v=1&levels=create', 'wrong', 'levels'],
		['set=mali&v=1&sections=%00', 'wrong', 'sections'],
		['set=mali&v=1&items=', 'wrong', 'items'],
		['set=mali&v=1&items=a,%zz', 'wrong', 'items']
	])('refuses “%s”: %s %s', (query, kind, name) => {
		expect(parseQuizQuery(query)).toEqual({ ok: false, error: { kind, name } });
	});
});
