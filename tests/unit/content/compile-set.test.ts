import { describe, expect, test } from 'vitest';

import { passageText } from '$lib/core/item/passage-text';
import { compiled, errorsOf, fieldsOf, littleFiles, READING } from './little-set';

const itemOf = (fields: Record<string, unknown>) =>
	compiled({ items: [fieldsOf(fields)] }).set.items[0];

describe('compileSet', () => {
	test('makes a set of its files', () => {
		const { set } = compiled();
		expect(set).toMatchObject({
			id: 'little-lighthouse',
			version: 1,
			edition: 'en',
			title: 'The lighthouse of Port Elm',
			summary: 'Why Port Elm’s lamp went out.',
			source: { title: 'The lamp goes out', date: '1998-05-05', language: 'en' },
			licence: 'CC BY 4.0',
			entities: [
				{ id: 'brook', kind: 'person', name: 'Ada Brook' },
				{ id: 'council', kind: 'group', name: 'Harbour Council' },
				{ id: 'elm', kind: 'place', name: 'Port Elm' },
				{ id: 'beacon', kind: 'operation', name: 'Operation Beacon' }
			]
		});
		expect(set.sections.map(({ id, title }) => [id, title])).toEqual([
			['closing', 'The closing'],
			['harbour', 'The harbour']
		]);
		expect(set.sections[0]?.passages[0]).toEqual({
			id: 'p01',
			number: 1,
			source: [1, 2],
			sentences: [
				{
					text: [
						'On 4 May 1998 the Harbour Council closed the lighthouse of Port Elm by 7 votes to 2.'
					],
					voice: 'reported'
				},
				{ text: ['Its keeper, Ada Brook, had warned of it since 1996.'], voice: 'reported' },
				{ text: ['In her view the lamp was worth its 12,500 crowns a year.'], voice: 'brook' }
			]
		});
		expect(set.items).toEqual([
			{
				id: 'who-kept-the-lamp',
				type: 'recall',
				level: 'remember',
				weight: 'core',
				stem: ['Who kept the lighthouse of Port Elm until it was closed?'],
				key: ['Ada Brook'],
				explanation: ['Brook was its keeper.'],
				evidence: [
					{
						passageId: 'p01',
						quote: 'Its keeper, Ada Brook, had warned of it since 1996.',
						start: 85,
						end: 136
					}
				],
				voice: 'reported'
			}
		]);
	});

	test('places a quote by its offsets in the passage, typography set on both sides', () => {
		const { set } = compiled({
			items: [
				fieldsOf({
					evidence: [{ passage: 'p02', quote: 'had "two hundred" boats in June. Operation' }]
				})
			]
		});
		const passage = set.sections[1]?.passages[0];
		const evidence = set.items[0]?.evidence[0];
		expect(evidence?.quote).toBe('had “two hundred” boats in June. Operation');
		expect(passage && passageText(passage).slice(evidence?.start, evidence?.end)).toBe(
			evidence?.quote
		);
	});

	test('makes a cloze with its gaps', () => {
		expect(
			itemOf({
				type: 'cloze',
				key: null,
				stem: 'Port Elm has {{piers::three}} piers.',
				accept: { piers: ['3'] }
			})
		).toMatchObject({
			stem: ['Port Elm has three piers.'],
			parts: [{ text: 'Port Elm has ' }, { deletionId: 'piers' }, { text: ' piers.' }],
			deletions: [{ id: 'piers', key: 'three', accept: ['3'] }]
		});
	});

	test('makes choices, matches, orders and numbers', () => {
		const distractors = [{ id: 'b', text: 'B', why: 'It is *not* so.' }];
		const keys = [
			{ id: 'x', text: 'X' },
			{ id: 'y', text: 'Y' }
		];
		const steps = ['one', 'two', 'three'].map((id) => ({ id, text: id }));
		const pairs = steps.map(({ id }) => ({ id, left: id, right: id.toUpperCase() }));
		expect(itemOf({ type: 'choices', key: null, keys, distractors })).toMatchObject({
			keys: [
				{ id: 'x', text: ['X'] },
				{ id: 'y', text: ['Y'] }
			],
			distractors: [{ id: 'b', text: ['B'], why: ['It is ', { em: 'not' }, ' so.'] }]
		});
		expect(itemOf({ type: 'match', key: null, pairs })).toMatchObject({
			pairs: [{ id: 'one', left: ['one'], right: ['ONE'] }, { id: 'two' }, { id: 'three' }],
			distractors: []
		});
		expect(itemOf({ type: 'order', key: null, steps })).toMatchObject({
			steps: [{ id: 'one' }, { id: 'two' }, { id: 'three' }]
		});
		expect(itemOf({ type: 'number', key: 7, unit: 'votes' })).toMatchObject({
			key: 7,
			unit: 'votes',
			tolerance: 0
		});
	});

	test('takes items of several files in the order of the sections', () => {
		const files = {
			'en/items/harbour.yaml': '- ' + JSON.stringify(fieldsOf({ id: 'second' })),
			'en/items/closing.yaml': '- ' + JSON.stringify(fieldsOf({ id: 'first' })),
			'en/items/another.yaml': '- ' + JSON.stringify(fieldsOf({ id: 'third' }))
		};
		const { set } = compiled({ items: [], files });
		expect(set.items.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
	});

	test('cites the source in the words of the edition, and in its own where the edition has none', () => {
		const source = { title: 'The lamp', date: '1998-05-05', language: 'en', note: 'A column.' };
		const translated = { sourceTitle: 'La lampe', sourceNote: 'Une chronique.' };
		const editions = {
			en: { title: 'T', summary: 'S' },
			fr: { title: 'T', summary: 'S', ...translated }
		};
		const files = { 'fr/reading.md': READING, 'fr/items/closing.yaml': '[]' };
		const sourceOf = (edition: string) =>
			compiled({ set: { source, editions }, files }, edition).set.source;
		expect(sourceOf('en')).toMatchObject({ title: 'The lamp', note: 'A column.' });
		expect(sourceOf('fr')).toMatchObject({ title: 'La lampe', note: 'Une chronique.' });
	});

	test('takes no items of another edition', () => {
		const editions = { en: { title: 'T', summary: 'S' }, fr: { title: 'T', summary: 'S' } };
		const files = { 'fr/reading.md': READING, 'fr/items/closing.yaml': '[]' };
		expect(compiled({ set: { editions }, files }).set.items).toHaveLength(1);
	});

	test('takes accepted words for one gap of two', () => {
		const stem = 'Port Elm has {{n::three}} {{what::piers}}.';
		expect(itemOf({ type: 'cloze', key: null, stem, accept: { n: ['3'] } })).toMatchObject({
			deletions: [{ accept: ['3'] }, { accept: [] }]
		});
	});

	test('keeps for the checker the line of an item, its sum and what it allows', () => {
		const { itemNotes, entityNames } = compiled({
			items: [
				fieldsOf(),
				fieldsOf({ id: 'other', derived: '7 + 2', allow: [{ rule: 'as-of', reason: 'Why not.' }] })
			]
		});
		expect(itemNotes.get('other')).toMatchObject({
			place: { file: 'questions/little-lighthouse/en/items.yaml', line: 12, itemId: 'other' },
			derived: '7 + 2',
			allow: [{ rule: 'as-of', reason: 'Why not.' }]
		});
		expect(entityNames.get('council')).toEqual(['Harbour Council', 'the Council']);
	});

	test('names entities in the language of a plainer edition', () => {
		const editions = {
			en: { title: 'T', summary: 'S' },
			'en-plain': { title: 'T', summary: 'S' }
		};
		const files = {
			'en-plain/reading.md': READING,
			'en-plain/items.yaml': JSON.stringify([fieldsOf()])
		};
		const { set } = compiled({ set: { editions }, files }, 'en-plain');
		expect(set.entities[0]?.name).toBe('Ada Brook');
	});
});

describe('compileSet tells', () => {
	const item = (fields: Record<string, unknown>) => littleFiles({ items: [fieldsOf(fields)] });
	const without = (path: string) => {
		const { folder, files } = littleFiles();
		return { folder, files: new Map([...files].filter(([each]) => each !== path)) };
	};

	test.each([
		['a missing set.yaml', without('set.yaml'), { kind: 'file-missing' }],
		['a missing reading', without('en/reading.md'), { kind: 'file-missing' }],
		['missing items', without('en/items.yaml'), { kind: 'file-missing' }],
		[
			'an edition with a title and no files',
			littleFiles({
				set: { editions: { en: { title: 'T', summary: 'S' }, fr: { title: 'T', summary: 'S' } } }
			}),
			{ kind: 'file-missing', file: 'questions/little-lighthouse/fr/reading.md' }
		],
		[
			'a misnamed file',
			littleFiles({ files: { 'en/item.yaml': '' } }),
			{ kind: 'file-unexpected' }
		],
		[
			'items in a folder too deep',
			littleFiles({ files: { 'en/items/vote/all.yaml': '' } }),
			{ kind: 'file-unexpected', file: 'questions/little-lighthouse/en/items/vote/all.yaml' }
		],
		[
			'a source without the day of its date',
			littleFiles({ set: { source: { title: 'T', date: '1998-05', language: 'en' } } }),
			{ kind: 'field-malformed', field: 'source.date' }
		],
		[
			'a source of a day that does not exist',
			littleFiles({ set: { source: { title: 'T', date: '1998-02-30', language: 'en' } } }),
			{ kind: 'field-malformed', field: 'source.date' }
		],
		[
			'words where fields should be',
			item({ evidence: ['Its keeper'] }),
			{
				kind: 'field-malformed',
				field: 'evidence.0',
				expected: 'fields and their values',
				received: '"Its keeper"'
			}
		],
		[
			'a file over 2 MB',
			littleFiles({ reading: 'a'.repeat(2_000_001) }),
			{ kind: 'file-too-large' }
		],
		[
			'a binary file',
			littleFiles({ files: { 'en/items.yaml': 'PK\0\u0003' } }),
			{ kind: 'file-not-text' }
		],
		[
			'broken YAML',
			littleFiles({ files: { 'en/items.yaml': '- id: a\n  stem: "x' } }),
			{ kind: 'yaml-broken' }
		],
		[
			'YAML nested too deep',
			littleFiles({ files: { 'en/items.yaml': '['.repeat(20_000) } }),
			{ kind: 'yaml-broken' }
		],
		[
			'an alias',
			littleFiles({ files: { 'en/items.yaml': '- &a x\n- *a' } }),
			{ kind: 'yaml-alias' }
		],
		[
			'an anchor on a list',
			littleFiles({ files: { 'en/items.yaml': '&a []' } }),
			{ kind: 'yaml-alias', line: 1 }
		],
		[
			'a field that stands twice',
			littleFiles({ files: { 'en/items.yaml': '- id: a\n  id: b' } }),
			{ kind: 'field-repeated', field: 'id', line: 2 }
		],
		[
			'items that are no list',
			littleFiles({ files: { 'en/items.yaml': 'id: a' } }),
			{ kind: 'field-malformed' }
		],
		['an unknown field', item({ stemm: 'x' }), { kind: 'field-unknown', field: 'stemm' }],
		[
			'an unknown field with the name of an object’s own',
			item({ constructor: 'x' }),
			{ kind: 'field-unknown', field: 'constructor' }
		],
		[
			'a missing field',
			item({ key: null }),
			{ kind: 'field-missing', field: 'key', itemId: 'who-kept-the-lamp' }
		],
		['a missing type', item({ type: null }), { kind: 'field-missing', field: 'type' }],
		['an unknown type', item({ type: 'essay' }), { kind: 'field-malformed', field: 'type' }],
		[
			'a number where words should be',
			item({ key: 1998 }),
			{ kind: 'field-malformed', field: 'key', received: '1998' }
		],
		['an id that is no id', item({ id: 'Who_Kept' }), { kind: 'field-malformed', field: 'id' }],
		[
			'a date that does not exist',
			item({ type: 'date', key: '2023-06-31' }),
			{ kind: 'field-malformed', field: 'key' }
		],
		[
			'a choice of one distractor',
			item({ type: 'choice', distractors: [{ id: 'a', text: 'A' }] }),
			{ kind: 'field-malformed', field: 'distractors' }
		],
		[
			'an edition without a title',
			littleFiles({ set: { editions: {} } }),
			{ kind: 'edition-unknown', edition: 'en' }
		],
		[
			'an item id that stands twice',
			littleFiles({ items: [fieldsOf(), fieldsOf()] }),
			{ kind: 'id-taken', id: 'who-kept-the-lamp', line: 12 }
		],
		[
			'an option id that stands twice',
			item({
				type: 'choice',
				distractors: [
					{ id: 'a', text: 'A' },
					{ id: 'a', text: 'B' }
				]
			}),
			{ kind: 'id-taken', id: 'a' }
		],
		[
			'a distractor with the key’s id',
			item({
				type: 'choice',
				distractors: [
					{ id: 'key', text: 'A' },
					{ id: 'b', text: 'B' }
				]
			}),
			{ kind: 'id-reserved', id: 'key' }
		],
		[
			'an entity with the id of reported fact',
			littleFiles({ set: { entities: [{ id: 'reported', kind: 'group', name: { en: 'R' } }] } }),
			{ kind: 'id-reserved', id: 'reported' }
		],
		[
			'an entity without a name',
			littleFiles({ set: { entities: [{ id: 'brook', kind: 'person', name: { fr: 'B' } }] } }),
			{ kind: 'entity-unnamed', entityId: 'brook' }
		],
		[
			'a voice of nobody',
			item({ voice: 'nobody' }),
			{ kind: 'entity-unknown', entityId: 'nobody', line: 11 }
		],
		[
			'evidence in no passage',
			item({ evidence: [{ passage: 'p09', quote: 'x' }] }),
			{ kind: 'passage-unknown', passageId: 'p09' }
		],
		[
			'a quote that the passage has otherwise',
			item({ evidence: [{ passage: 'p01', quote: 'Its keeper, Ada Brook, warned' }] }),
			{ kind: 'evidence-not-in-passage', agreesUpTo: 'Its keeper, Ada Brook,', line: 10 }
		],
		[
			'a quote of another passage',
			item({ evidence: [{ passage: 'p02', quote: 'Its keeper' }] }),
			{ kind: 'evidence-not-in-passage', elsewhere: 'p01' }
		],
		[
			'a gap that cannot be read',
			item({ type: 'cloze', key: null, stem: 'On {{4 May}}' }),
			{ kind: 'cloze-malformed' }
		],
		[
			'a cloze without a gap',
			item({ type: 'cloze', key: null, stem: 'On 4 May' }),
			{ kind: 'cloze-deletion-count', count: 0 }
		],
		[
			'a cloze of three gaps',
			item({ type: 'cloze', key: null, stem: '{{a::1}} {{b::2}} {{c::3}}' }),
			{ kind: 'cloze-deletion-count', count: 3 }
		],
		[
			'accepted words for a gap that is not there',
			item({ type: 'cloze', key: null, stem: '{{a::x}}', accept: { b: ['y'] } }),
			{ kind: 'deletion-unknown', deletionId: 'b' }
		]
	])('%s', (_, files, error) => {
		expect(errorsOf(files)).toContainEqual(expect.objectContaining(error));
	});

	test('all problems together, in the order of files and lines', () => {
		const files = littleFiles({
			set: { version: 0 },
			reading: 'Astray.',
			items: [fieldsOf({ level: 'guess' }), fieldsOf({ id: 'b', weight: 'heavy' })]
		});
		expect(errorsOf(files).map(({ kind, line }) => [kind, line])).toEqual([
			['field-malformed', 3],
			['field-malformed', 15],
			['field-malformed', 2]
		]);
	});

	test('nothing of an item’s evidence when the reading itself is missing', () => {
		expect(errorsOf(without('en/reading.md')).map(({ kind }) => kind)).toEqual(['file-missing']);
	});
});
