import fc from 'fast-check';
import { describe, test } from 'vitest';

import { checkSet } from '$lib/content/check-set';
import { describeProblem } from '$lib/content/describe-problem';
import { fieldsOf, littleFiles } from './little-set';

const SOUND = littleFiles({
	items: [
		fieldsOf(),
		fieldsOf({ id: 'b', type: 'cloze', key: null, stem: 'Port Elm has {{n::three}} piers.' }),
		fieldsOf({
			id: 'c',
			type: 'choice',
			distractors: [
				{ id: 'x', text: 'The Council', why: 'It *closed* the lamp.' },
				{ id: 'y', text: '4 May 1998', why: 'A date.' }
			]
		}),
		fieldsOf({ id: 'd', type: 'date', key: '1998-05-04', derived: '1 + (2' })
	]
});
const PATHS = [...SOUND.files.keys()];

/** What breaks parsers: brackets, marks of YAML and of the reading, numbers that are none, odd characters. */
const SPLINTERS = [
	'',
	'\n',
	'  ',
	'\t',
	':',
	': ',
	'- ',
	'"',
	"'",
	'{',
	'}',
	'{{',
	'}}',
	'[',
	']',
	'&a ',
	'*a',
	'*',
	'!x ',
	'|',
	'>',
	'#',
	'---\n',
	'%',
	'0x',
	'1e999',
	'.nan',
	'null',
	'true',
	'__proto__: 1\n',
	'id: ',
	'key: 3',
	'{#p01}',
	'{voice=x}',
	'::',
	'\u0000',
	'\ufffd',
	'\ud800',
	'\ue000',
	'\u202f',
	'ß',
	'𝄞',
	'é',
	'9'.repeat(400),
	'('.repeat(50)
];

function checkWithout(files: ReadonlyMap<string, string>): void {
	const { problems } = checkSet({ folder: 'questions/little-lighthouse', files });
	for (const problem of problems) describeProblem(problem);
}

describe('checking a set never throws', () => {
	test('whatever the bytes of a file', () => {
		fc.assert(
			fc.property(fc.constantFrom(...PATHS), fc.uint8Array({ maxLength: 200 }), (path, bytes) => {
				const text = new TextDecoder().decode(bytes);
				checkWithout(new Map([...SOUND.files, [path, text]]));
			})
		);
	});

	test('whatever is cut out of sound files and put into them', () => {
		const cut = fc.record({
			path: fc.constantFrom(...PATHS),
			at: fc.nat(2000),
			length: fc.nat(30),
			splinter: fc.constantFrom(...SPLINTERS)
		});
		fc.assert(
			fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
				const files = new Map(SOUND.files);
				for (const { path, at, length, splinter } of cuts) {
					const text = files.get(path) ?? '';
					const start = at % (text.length + 1);
					files.set(path, text.slice(0, start) + splinter + text.slice(start + length));
				}
				checkWithout(files);
			}),
			{ numRuns: 300 }
		);
	});

	test('whatever values stand in the fields of an item', () => {
		const field = fc.constantFrom(
			...Object.keys(fieldsOf()),
			'distractors',
			'keys',
			'steps',
			'pairs',
			'accept',
			'allow'
		);
		const type = fc.constantFrom(
			'recall',
			'cloze',
			'choice',
			'choices',
			'verdict',
			'short',
			'number',
			'date',
			'order',
			'match'
		);
		fc.assert(
			fc.property(type, fc.dictionary(field, fc.jsonValue()), (itemType, fields) => {
				const entry = JSON.stringify([{ ...fieldsOf({ type: itemType }), ...fields }]);
				checkWithout(new Map([...SOUND.files, ['en/items.yaml', entry]]));
			}),
			{ numRuns: 300 }
		);
	});
});
