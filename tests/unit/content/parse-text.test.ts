import { describe, expect, test } from 'vitest';

import { parseText } from '$lib/content/parse-text';
import { readClozeStem } from '$lib/content/read-cloze-stem';

describe('parseText', () => {
	test('reads emphasis between asterisks', () => {
		expect(parseText('What was it *not* made to do?', 'en')).toEqual([
			'What was it ',
			{ em: 'not' },
			' made to do?'
		]);
	});

	test('leaves an asterisk without its partner as it is', () => {
		expect(parseText('5 * 3', 'en')).toEqual(['5 * 3']);
	});

	test('reads a line break inside a text and drops one at its end', () => {
		expect(parseText('one\ntwo\n', 'en')).toEqual(['one', { br: true }, 'two']);
	});

	test('never makes markup of HTML', () => {
		expect(parseText('<b>bold</b>', 'en')).toEqual(['<b>bold</b>']);
	});
});

describe('readClozeStem', () => {
	test('cuts a sentence into shown words and gaps', () => {
		expect(readClozeStem('On {{day::4 May}} the {{who::Council}} voted.', 'en')).toEqual({
			stem: ['On 4 May the Council voted.'],
			parts: [
				{ text: 'On ' },
				{ deletionId: 'day' },
				{ text: ' the ' },
				{ deletionId: 'who' },
				{ text: ' voted.' }
			],
			hidden: [
				{ id: 'day', key: '4 May' },
				{ id: 'who', key: 'Council' }
			]
		});
	});

	test('curls quotes around a gap as around its words', () => {
		const cloze = readClozeStem('The "{{what::three borders}}" zone', 'en');
		expect(cloze?.parts).toEqual([{ text: 'The “' }, { deletionId: 'what' }, { text: '” zone' }]);
	});

	test.each(['On {{day::4 May the', 'On {{4 May}} the', 'On {day::4 May} the', 'On }} the'])(
		'refuses %j',
		(stem) => {
			expect(readClozeStem(stem, 'en')).toBeNull();
		}
	);
});
