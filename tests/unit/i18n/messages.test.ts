import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

const FOLDER = 'src/lib/i18n/messages';
const PROJECT = 'src/lib/i18n/project.inlang/settings.json';

interface Variants {
	declarations: string[];
	selectors: string[];
	match: Record<string, string>;
}
type Messages = Record<string, string | [Variants]>;

const base = readMessages('en.json');
const files = readdirSync(FOLDER);
const { locales, modules } = JSON.parse(readFileSync(PROJECT, 'utf8')) as {
	locales: string[];
	modules: string[];
};

function readMessages(file: string): Messages {
	const text = readFileSync(join(FOLDER, file), 'utf8');
	const { $schema: _schema, ...messages } = JSON.parse(text) as Messages;
	return messages;
}

function sources(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(svelte|ts)$/.test(path) && !path.includes('paraglide'))
		.map((path) => readFileSync(join(folder, path), 'utf8'));
}

function textsOf(message: Messages[string] | undefined): string[] {
	if (typeof message === 'object') return Object.values(message[0].match);
	return message === undefined ? [] : [message];
}

/** Names of the inputs that a message shows, and what it is chosen by. */
function inputsOf(message: Messages[string] | undefined) {
	const shown = textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []);
	return {
		declared: typeof message === 'object' ? message[0].declarations : [],
		// Some form of it does: a singular may do without its number.
		shown: [...new Set(shown)].sort()
	};
}

/** Plural forms of the language that no branch of a message is for. */
function uncovered(message: Messages[string], language: string): string[] {
	if (typeof message === 'string') return [];
	const branches = Object.keys(message[0].match);
	if (branches.includes('plural=*')) return [];
	const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
	return pluralCategories.filter((category) => !branches.includes(`plural=${category}`));
}

describe('the message catalogue', () => {
	test('has no message that nobody shows', () => {
		const code = sources('src').join('\n');
		expect(Object.keys(base).filter((key) => !code.includes(`m.${key}`))).toEqual([]);
	});

	test('is there in every language of the app, and read by a compiler that needs no network', () => {
		expect(files.toSorted()).toEqual(locales.map((locale) => `${locale}.json`).sort());
		expect(modules.filter((module) => !module.startsWith('../../../node_modules/'))).toEqual([]);
	});

	test.each(files)('%s has every message and no other', (file) => {
		expect(Object.keys(readMessages(file)).sort()).toEqual(Object.keys(base).sort());
	});

	test.each(files)('%s shows the same inputs and has every plural form of its language', (file) => {
		const messages = readMessages(file);
		for (const [key, message] of Object.entries(messages)) {
			expect(inputsOf(message), key).toEqual(inputsOf(base[key]));
			expect(uncovered(message, file.replace('.json', '')), key).toEqual([]);
		}
	});

	test('is set as French is: ’, and spaces that neither break nor are wide', () => {
		const texts = Object.values(readMessages('fr.json')).flatMap(textsOf);
		const wrong = /'|(?<!\u202f)[;!?»]|«(?!\u202f)|(?<!\u00a0):|"/;
		expect(texts.filter((text) => wrong.test(text.replace(/^\?/, '')))).toEqual([]);
	});
});
