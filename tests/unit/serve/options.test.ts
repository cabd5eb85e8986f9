import { describe, expect, test } from 'vitest';

import { readOptions } from '../../../scripts/serve/options.js';

describe('readOptions', () => {
	test('serves this machine alone unless told otherwise', () => {
		expect(readOptions([], {})).toEqual({ lan: false, help: false });
	});

	test('knows --lan, --help and -h', () => {
		expect(readOptions(['--lan'], {})).toEqual({ lan: true, help: false });
		expect(readOptions(['--help'], {})).toEqual({ lan: false, help: true });
		expect(readOptions(['-h'], {})).toEqual({ lan: false, help: true });
	});

	test('takes --lan from npm, where somebody left out the two dashes', () => {
		expect(readOptions([], { npm_config_lan: 'true' }).lan).toBe(true);
	});

	test.each([['--lna'], ['--lan=yes'], ['lan'], ['-x']])('names %s as unknown', (argument) => {
		let problem: unknown;
		try {
			readOptions(['--lan', argument], {});
		} catch (thrown) {
			problem = thrown;
		}
		expect(problem).toContain(`Passage does not know “${argument}”.`);
		expect(problem).toContain('npm start -- --lan');
	});
});
