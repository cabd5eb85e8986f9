import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { fieldsOf, littleFiles } from './little-set';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SCRIPT = join(ROOT, 'scripts/check-questions.js');

let home: string;
beforeAll(() => (home = mkdtempSync(join(tmpdir(), 'sets-'))));
afterAll(() => rmSync(home, { recursive: true }));

function write(folder: string, files: Iterable<readonly [string, string | Uint8Array]>): string {
	for (const [path, content] of files) {
		mkdirSync(dirname(join(home, folder, path)), { recursive: true });
		writeFileSync(join(home, folder, path), content);
	}
	return join(home, folder);
}

function check(
	...folders: readonly string[]
): Promise<{ code: number; lines: readonly string[]; all: string }> {
	return new Promise((resolve) => {
		execFile(process.execPath, [SCRIPT, ...folders], { cwd: home }, (error, stdout, stderr) => {
			const code = typeof error?.code === 'number' ? error.code : 0;
			resolve({ code, lines: stdout.trimEnd().split('\n'), all: stdout + stderr });
		});
	});
}

describe('check-questions', () => {
	test('passes a set with warnings alone', async () => {
		const folder = write('little-lighthouse', littleFiles({ items: [fieldsOf()] }).files);
		const { code, lines } = await check(folder);
		expect(lines[0]).toMatch(
			/^little-lighthouse\/en\/reading\.md:4 {2}sentence-not-asked {2}.* — /
		);
		expect(lines).toContain('little-lighthouse (en): 1 item, 1 card');
		expect(lines.at(-1)).toBe('Passed: 1 set, 0 errors, 4 warnings.');
		expect(code).toBe(0);
	});

	test('fails on an error, one clear line each, and never with a stack', async () => {
		const sound = [...littleFiles().files];
		const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);
		const folders = [
			'no-such-folder',
			write('empty', [['note.txt', '']]),
			write('random-bytes', [...sound, ['set.yaml', bytes], ['en/reading.md', bytes]]),
			write('ten-megabytes', [...sound, ['en/items.yaml', '#'.repeat(10_000_000)]]),
			write('deep', [...sound, ['en/items.yaml', '['.repeat(50_000)]]),
			write('a-folder-for-a-file', [['set.yaml/en', '']]),
			join(write('a-file', [['set.yaml', '']]), 'set.yaml')
		];
		cpSync(join(home, 'empty'), join(home, 'deep/en/items'), { recursive: true });
		const { code, lines, all } = await check(...folders);
		expect(code).toBe(1);
		expect(all).not.toMatch(/^ +at |node:internal|TypeError|RangeError/m);
		for (const start of [
			'no-such-folder:1  folder-missing',
			'empty/set.yaml:1  file-missing',
			'random-bytes/set.yaml:1  file-not-text',
			'ten-megabytes/en/items.yaml:1  file-too-large',
			'deep/en/items.yaml:1  yaml-broken',
			'a-folder-for-a-file/set.yaml:1  file-missing',
			'a-file/set.yaml:1  file-unreadable'
		]) {
			expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${start}`)));
		}
		expect(lines.at(-1)).toMatch(/^Failed: 7 sets, \d+ errors, 0 warnings\.$/);
	});

	test('checks every set of the project where no folder is named', async () => {
		const { lines } = await check();
		expect(lines.at(-1)).toMatch(/^(Passed|Failed): \d+ sets?, /);
	});
});
