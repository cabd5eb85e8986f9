import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

const FOLDER = 'src/lib/i18n/messages';
const base = Object.keys(readMessages('en.json'));

function readMessages(file: string): Record<string, unknown> {
	const text = readFileSync(join(FOLDER, file), 'utf8');
	const { $schema: _schema, ...messages } = JSON.parse(text) as Record<string, unknown>;
	return messages;
}

function sources(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(svelte|ts)$/.test(path) && !path.includes('paraglide'))
		.map((path) => readFileSync(join(folder, path), 'utf8'));
}

describe('the message catalogue', () => {
	test('has no message that nobody shows', () => {
		const code = sources('src').join('\n');
		expect(base.filter((key) => !code.includes(`m.${key}`))).toEqual([]);
	});

	test.each(readdirSync(FOLDER))('%s has every message and no other', (file) => {
		expect(Object.keys(readMessages(file)).sort()).toEqual([...base].sort());
	});
});
