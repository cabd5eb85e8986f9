import { getLocale } from '$lib/i18n/locale';

/** The language of an edition, in that of the page; a reading level stands after it as it is. */
export function editionName(edition: string): string {
	const [language = edition, ...level] = edition.split('-');
	const name = new Intl.DisplayNames([getLocale()], { type: 'language' }).of(language) ?? language;
	const shown = name.slice(0, 1).toLocaleUpperCase(getLocale()) + name.slice(1);
	return level.length > 0 ? `${shown} (${level.join('-')})` : shown;
}
