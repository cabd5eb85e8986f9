/** A message as the compiler writes it: it asks for the language each time that it is shown. */
const PICKED_WHEN_SHOWN =
	/\(\(inputs(?: = \{\})?, options = \{\}\) => \{\n\t(?:const locale = )?experimentalStaticLocale .+\n((?:\tif \(locale === "[\w-]+"\) return \w+\(inputs\)\n)*)\treturn (\w+)\(inputs\)\n\}\)/;
const RUNTIME = /import \{[^}]+\} from '..\/runtime.js';/;
const BRANCH = /if \((locale === "[\w-]+")\) return (\w+)\(inputs\)/g;

/**
 * In a browser a page has one language for life, so each message is picked once, when its module is loaded. The study
 * page is 1.4 kB smaller by it, and needs nothing of the compiler's runtime.
 * @returns {import('vite').Plugin}
 */
export function pageMessages() {
	return {
		name: 'page-messages',
		transform(code, id, options) {
			if (options?.ssr || !/[/]paraglide[/]messages[/](?!_index)\w+[.]js$/.test(id)) return;
			if (!PICKED_WHEN_SHOWN.test(code) || !RUNTIME.test(code))
				this.error('The message compiler writes another form of message than this plugin knows.');
			return {
				code: code
					.replace(RUNTIME, `import { pageLocale as locale } from '$lib/i18n/locale';`)
					.replace(PICKED_WHEN_SHOWN, (_, branches, last) =>
						[...branches.matchAll(BRANCH)].reduceRight(
							(otherwise, [, condition, picked]) => `${condition} ? ${picked} : ${otherwise}`,
							last
						)
					),
				map: null
			};
		}
	};
}
