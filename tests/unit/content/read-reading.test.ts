import { describe, expect, test } from 'vitest';

import { readReading } from '$lib/content/read-reading';
import type { SetError } from '$lib/content/set-error';

function read(text: string, sectionIds: readonly string[] = ['one']) {
	const errors: SetError[] = [];
	const frame = { sectionIds, entityIds: new Set(['brook']), language: 'en' };
	const reading = readReading('reading.md', text, frame, (error) => errors.push(error));
	return { reading, errors };
}

describe('readReading', () => {
	test('ends a passage at a blank line and numbers passages through', () => {
		const { reading, errors } = read(
			'## One {#one}\n\n{#p01 source=1}\nFirst.\nSecond.\n\n## Two {#two}\n{#p02}\nThird.\n',
			['one', 'two']
		);
		expect(errors).toEqual([]);
		expect(
			reading.sections.map(({ id, passages }) => [
				id,
				passages.map((passage) => [passage.id, passage.number, passage.sentences.length])
			])
		).toEqual([
			['one', [['p01', 1, 2]]],
			['two', [['p02', 2, 1]]]
		]);
		expect(reading.sentencePlaces.get('p02')).toEqual([{ file: 'reading.md', line: 9 }]);
	});

	test('reads a voice, emphasis and Windows line ends', () => {
		const { reading } = read('## One {#one}\r\n{#p01}\r\nIt *failed*. {voice=brook}\r\n');
		expect(reading.sections[0]?.passages[0]?.sentences).toEqual([
			{ text: ['It ', { em: 'failed' }, '.'], voice: 'brook' }
		]);
	});

	test.each([
		['a line outside a passage', '## One {#one}\n{#p01}\nA.\n\nB.', 'sentence-outside-passage', 5],
		[
			'a passage before the first section',
			'{#p00}\nA.\n\n## One {#one}\n{#p01}\nB.',
			'passage-outside-section',
			1
		],
		['a passage without a sentence', '## One {#one}\n{#p01}\n\n{#p02}\nA.', 'passage-empty', 2],
		['a passage id that stands twice', '## One {#one}\n{#p01}\nA.\n\n{#p01}\nB.', 'id-taken', 5],
		[
			'a section id that stands twice',
			'## One {#one}\n{#p01}\nA.\n\n## One {#one}\n{#p02}\nB.',
			'id-taken',
			5
		],
		['a section that is not listed', '## Two {#two}\n{#p01}\nA.', 'section-unknown', 1],
		['a listed section that is not there', '', 'section-missing', 1],
		['a section without a passage', '## One {#one}\n', 'section-empty', 1],
		['a voice of nobody', '## One {#one}\n{#p01}\nA. {voice=nobody}', 'entity-unknown', 3],
		['a mark it does not know', '## One {#one}\n{#p01}\nA. {loud}', 'reading-mark-malformed', 3],
		['a mark that is not closed', '## One {#one}\n{#p01 source=1\nA.', 'reading-mark-malformed', 2],
		['a heading without an id', '## One {#one}\n{#p01}\nA.\n\n## Two', 'reading-mark-malformed', 5],
		['a list', '## One {#one}\n{#p01}\n- A.', 'reading-mark-malformed', 3]
	])('tells %s', (_, text, kind, line) => {
		expect(read(text).errors).toContainEqual(expect.objectContaining({ kind, line }));
	});

	test('tells the one section of several that is not there', () => {
		expect(read('## One {#one}\n{#p01}\nA.', ['one', 'two']).errors).toEqual([
			{ kind: 'section-missing', sectionId: 'two', file: 'reading.md', line: 1 }
		]);
	});

	test('tells sections that stand in another order than the set lists them', () => {
		const text = '## Two {#two}\n{#p01}\nA.\n\n## One {#one}\n{#p02}\nB.';
		expect(read(text, ['one', 'two']).errors).toEqual([
			{ kind: 'section-out-of-order', sectionId: 'one', file: 'reading.md', line: 5 }
		]);
	});
});
