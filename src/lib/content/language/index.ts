import { english } from './en';
import { french } from './fr';
import type { LanguageRules } from './language-rules';
import { neutral } from './neutral';

export type { LanguageRules } from './language-rules';

/** The rules of a language; for one without a file, rules that find nothing. */
export function rulesOfLanguage(language: string): LanguageRules {
	switch (language) {
		case 'en':
			return english;
		case 'fr':
			return french;
		default:
			return neutral;
	}
}
