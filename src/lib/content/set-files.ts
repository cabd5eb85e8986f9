/** The files of one set, wherever they come from: the build, a test, a folder somebody opened. */
export interface SetFiles {
	/** What stands before a path in a message: `questions/minusma-departure`. */
	readonly folder: string;
	/** Text by path inside the folder: `set.yaml`, `en/reading.md`, `en/items/vote.yaml`. */
	readonly files: ReadonlyMap<string, string>;
}

/** In UTF-16 units: the longest file anybody writes by hand is a hundredth of it. */
export const MAX_FILE_LENGTH = 2_000_000;

/** The editions that a folder holds: a sub-folder each, known by its reading or its items. */
export function editionsIn(files: SetFiles): readonly string[] {
	const folders = [...files.files.keys()]
		.map((path) => /^([^/]+)\/(?:reading\.md|items\.yaml|items\/[^/]+\.yaml)$/.exec(path)?.[1])
		.filter((folder) => folder !== undefined);
	return [...new Set(folders)].sort();
}

/** `en-plain` is written in `en`. */
export function languageOf(edition: string): string {
	return edition.split('-')[0] ?? edition;
}
