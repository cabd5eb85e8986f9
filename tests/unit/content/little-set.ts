import { stringify } from 'yaml';

import { compileSet, type CompiledSet, type SetError, type SetFiles } from '$lib/content';
import { lint } from '$lib/content/lint';

/** A set of our own invention: a lighthouse, its keeper and a council. */
const SET = {
	id: 'little-lighthouse',
	version: 1,
	licence: 'CC BY 4.0',
	source: { title: 'The lamp goes out', date: '1998-05-05', language: 'en' },
	sections: ['closing', 'harbour'],
	entities: [
		{
			id: 'brook',
			kind: 'person',
			name: { en: 'Ada Brook', fr: 'Ada Brook' },
			also: { en: ['Brook'] }
		},
		{
			id: 'council',
			kind: 'group',
			name: { en: 'Harbour Council', fr: 'Conseil du port' },
			also: { en: ['the Council'] }
		},
		{ id: 'elm', kind: 'place', name: { en: 'Port Elm', fr: 'Port Elm' } },
		{ id: 'beacon', kind: 'operation', name: { en: 'Operation Beacon', fr: 'opération Phare' } }
	],
	editions: {
		en: { title: 'The lighthouse of Port Elm', summary: "Why Port Elm's lamp went out." }
	}
};

export const READING = `## The closing {#closing}

{#p01 source=1,2}
On 4 May 1998 the Harbour Council closed the lighthouse of Port Elm by 7 votes to 2.
Its keeper, Ada Brook, had warned of it since 1996.
In her view the lamp was worth its 12,500 crowns a year. {voice=brook}

## The harbour {#harbour}

{#p02 source=3}
Port Elm has three piers and had "two hundred" boats in June.
Operation Beacon, begun on 9 June, replaced the lamp after eighteen months.
`;

export type Fields = Record<string, unknown>;

/** Fields of a sound item of the little set; `null` takes a field out. */
export function fieldsOf(fields: Fields = {}): Fields {
	const all: Fields = {
		id: 'who-kept-the-lamp',
		type: 'recall',
		level: 'remember',
		weight: 'core',
		stem: 'Who kept the lighthouse of Port Elm until it was closed?',
		key: 'Ada Brook',
		explanation: 'Brook was its keeper.',
		evidence: [{ passage: 'p01', quote: 'Its keeper, Ada Brook, had warned of it since 1996.' }],
		voice: 'reported',
		...fields
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

interface Parts {
	readonly set?: Fields;
	readonly reading?: string;
	readonly items?: readonly Fields[];
	/** Files by path that stand in for those made of the other parts, or beside them. */
	readonly files?: Readonly<Record<string, string>>;
}

export function littleFiles(parts: Parts = {}): SetFiles {
	const files = {
		'set.yaml': stringify({ ...SET, ...parts.set }),
		'en/reading.md': parts.reading ?? READING,
		'en/items.yaml': stringify(parts.items ?? [fieldsOf()], { aliasDuplicateObjects: false }),
		...parts.files
	};
	return { folder: 'questions/little-lighthouse', files: new Map(Object.entries(files)) };
}

/** The little set compiled; throws where a test's own literals are at fault. */
export function compiled(parts: Parts = {}, edition = 'en'): CompiledSet {
	const result = compileSet(littleFiles(parts), edition);
	if (!result.ok) throw new Error(JSON.stringify(result.error, null, '\t'));
	return result.value;
}

export function errorsOf(files: SetFiles, edition = 'en'): readonly SetError[] {
	const result = compileSet(files, edition);
	return result.ok ? [] : result.error;
}

/** Names of the rules that items of the little set break; that sentences go unasked is passed over. */
export function rulesBrokenBy(...items: readonly Fields[]): readonly string[] {
	const findings = lint(compiled({ items: items.map(fieldsOf) }));
	return findings.map(({ rule }) => rule).filter((rule) => rule !== 'sentence-not-asked');
}

/** What a rule found in one item: the words that set it off, a list for each finding. */
export function foundBy(rule: string, ...items: readonly Fields[]): readonly (readonly string[])[] {
	const findings = lint(compiled({ items: items.map(fieldsOf) }));
	return findings.filter((finding) => finding.rule === rule).map(({ found }) => found);
}
