import { compileSet } from '$lib/content';
import { describeProblem } from '$lib/content/describe-problem';
import type { StudySet } from '$lib/core/item/study-set';

const texts = import.meta.glob<string>('/questions/**/*.{yaml,md}', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** Every edition of every set in `questions/`; a set with an error stops the build and names the line. */
export const studySets: readonly StudySet[] = compileAll();

export function findSet(id: string, edition: string): StudySet | undefined {
	return studySets.find((set) => set.id === id && set.edition === edition);
}

/** Every set once: in the edition of that language, else in English, else in the one that there is. */
export function setsIn(language: string): StudySet[] {
	const editionsById = Map.groupBy(studySets, ({ id }) => id);
	return [...editionsById.values()].flatMap((editions) => {
		const inEdition = (wanted: string) => editions.find(({ edition }) => edition === wanted);
		return inEdition(language) ?? inEdition('en') ?? editions.slice(0, 1);
	});
}

function compileAll(): StudySet[] {
	const filesByFolder = new Map<string, Map<string, string>>();
	for (const [path, text] of Object.entries(texts)) {
		const [, , folder = '', ...rest] = path.split('/');
		const files = filesByFolder.get(folder) ?? new Map<string, string>();
		files.set(rest.join('/'), text);
		filesByFolder.set(folder, files);
	}
	return [...filesByFolder].flatMap(([folder, files]) =>
		editionsOf(files).map((edition) => {
			const compiled = compileSet({ folder: `questions/${folder}`, files }, edition);
			if (!compiled.ok) throw new Error(compiled.error.map(describeProblem).join('\n'));
			return compiled.value.set;
		})
	);
}

function editionsOf(files: ReadonlyMap<string, string>): string[] {
	const readings = [...files.keys()].filter((path) => path.endsWith('/reading.md'));
	return readings.map((path) => path.slice(0, -'/reading.md'.length)).sort();
}
