import { describe, expect, test } from 'vitest';

import { pageMessages } from '../../../scripts/page-messages.js';

const ID = '/src/lib/i18n/paraglide/messages/greeting.js';
const MESSAGE = [
	`import { getLocale, experimentalStaticLocale } from '../runtime.js';`,
	'const en_greeting = (i) => {\n\treturn `Hello ${i?.name}`\n};',
	'const fr_greeting = (i) => {\n\treturn `Bonjour ${i?.name}`\n};',
	'export const greeting = ((inputs, options = {}) => {',
	'\tconst locale = experimentalStaticLocale ?? options.locale ?? getLocale()',
	'\tif (locale === "fr") return fr_greeting(inputs)',
	'\treturn en_greeting(inputs)',
	'});'
].join('\n');

/** What the plugin makes of a module; undefined where it leaves it alone. */
function transform(code: string, id = ID, ssr = false): string | undefined {
	const plugin = pageMessages().transform as (
		this: { error: (message: string) => never },
		code: string,
		id: string,
		options: { ssr: boolean }
	) => { code: string } | undefined;
	const error = (message: string) => {
		throw new Error(message);
	};
	return plugin.call({ error }, code, id, { ssr })?.code;
}

describe('a message in a browser', () => {
	test('is picked by the language of the page, without the compiler’s runtime', () => {
		const code = transform(MESSAGE) ?? '';
		expect(code).not.toContain('runtime.js');
		expect(code).toContain('export const greeting = locale === "fr" ? fr_greeting : en_greeting;');
	});

	test('stays as it is on the server, as does all that is no message', () => {
		expect(transform(MESSAGE, ID, true)).toBeUndefined();
		expect(transform('', '/src/lib/i18n/paraglide/messages/_index.js')).toBeUndefined();
		expect(transform('', '/src/lib/i18n/format.ts')).toBeUndefined();
	});

	test('stops the build where the compiler writes another form of it', () => {
		expect(() => transform(MESSAGE.replace('const locale', 'let locale'))).toThrow('another form');
	});
});
