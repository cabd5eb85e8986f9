import { describe, expect, test } from 'vitest';

import { reportText } from '$lib/i18n/report-words';

import { set } from '../core/quiz/make-set';

const item = { id: 'who-asked', stem: ['Who asked ', { em: 'first' }, '?'] };

describe('reportText', () => {
	test('holds the reader’s words and all that finds the question again', () => {
		expect(reportText(set, item, '  He was no minister then.\n', '0.2.0')).toBe(
			[
				'He was no minister then.',
				'',
				'Question: Who asked first?',
				'Item: who-asked',
				'Set: mali, version 1, edition en',
				'Passage: version 0.2.0'
			].join('\n')
		);
	});

	test('names the question alone while nothing is written yet', () => {
		expect(reportText(set, item, ' ', '0.2.0')).toMatch(/^Question: Who asked first\?\nItem:/);
	});
});
