import { readFileSync } from 'node:fs';

export type Locale = 'en' | 'fr';
/** What a message that needs no inputs says, by its name. */
export type Say = (name: string) => string;

export function catalogue(locale: Locale): Say {
	const file = new URL(`../../src/lib/i18n/messages/${locale}.json`, import.meta.url);
	const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
	return (name) => {
		const words = messages[name];
		if (typeof words !== 'string') throw new Error(`no message ${name} without plurals`);
		return words;
	};
}
