import { fileURLToPath } from 'node:url';

import { build, type Rolldown } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const PAGES = ['ours', 'usual', 'usual-study'];

/** Scripts by their paths; each page's own is `/<page>.js`. */
export async function bundlePages(): Promise<ReadonlyMap<string, string>> {
	const { output } = (await build({
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		resolve: { alias: { $lib: path('../../src/lib') } },
		worker: { format: 'es' },
		build: {
			write: false,
			modulePreload: false,
			rolldownOptions: {
				input: Object.fromEntries(PAGES.map((name) => [name, path(`page/${name}.ts`)])),
				output: { entryFileNames: '[name].js' }
			}
		}
	})) as Rolldown.RolldownOutput;
	return new Map(
		output.map((file) => [
			`/${file.fileName}`,
			file.type === 'chunk' ? file.code : String(file.source)
		])
	);
}
