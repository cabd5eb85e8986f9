import { passageText } from '../core/item/passage-text';
import { failed, ok, type Result } from '../core/result';
import type { EditionId, StudySet } from '../core/item/study-set';
import { plainText } from '../core/item/text';
import type { CompiledSet } from './compiled-set';
import { parseText } from './parse-text';
import { makeItems, readItemsFile } from './read-items';
import { readReading } from './read-reading';
import { nameEntities, readSetFile, type SetFile } from './read-set-file';
import type { Place, SetError } from './set-error';
import { editionsIn, languageOf, MAX_FILE_LENGTH, type SetFiles } from './set-files';

/** One edition of a set from its files. All problems are told together, in the order of files and lines. */
export function compileSet(
	files: SetFiles,
	edition: EditionId
): Result<CompiledSet, readonly SetError[]> {
	const errors: SetError[] = [];
	const report = (error: SetError) => void errors.push(error);
	const language = languageOf(edition);
	const placeOf = (path: string): Place => ({ file: `${files.folder}/${path}`, line: 1 });

	const textOf = (path: string): string | null => {
		const text = files.files.get(path);
		const place = placeOf(path);
		if (text === undefined) report({ kind: 'file-missing', ...place });
		else if (text.length > MAX_FILE_LENGTH) report({ kind: 'file-too-large', ...place });
		else if (/[\0\ufffd]/.test(text)) report({ kind: 'file-not-text', ...place });
		else return text;
		return null;
	};

	const setText = textOf('set.yaml');
	const setFile = setText === null ? null : readSetFile(placeOf('set.yaml').file, setText, report);
	const named = setFile && nameEntities(setFile, edition, report);
	const titles = setFile?.shape.editions[edition];
	if (setFile && !titles) {
		const line = setFile.yaml.lineAt(['editions']);
		report({ kind: 'edition-unknown', edition, ...placeOf('set.yaml'), line });
	}

	for (const declared of Object.keys(setFile?.shape.editions ?? {})) {
		const lacking = declared !== edition && !editionsIn(files).includes(declared);
		if (lacking) report({ kind: 'file-missing', ...placeOf(`${declared}/reading.md`) });
	}

	const entityIds = new Set(setFile?.shape.entities.map(({ id }) => id));
	const readingPath = `${edition}/reading.md`;
	const readingText = textOf(readingPath);
	const frame = { sectionIds: setFile?.shape.sections ?? [], entityIds, language };
	const reading =
		setFile && readingText !== null
			? readReading(placeOf(readingPath).file, readingText, frame, report)
			: null;
	const passages = reading?.sections.flatMap((section) => section.passages);
	const passageTexts =
		passages && new Map(passages.map((passage) => [passage.id, passageText(passage)]));

	const itemPaths = itemPathsOf(files, edition, setFile);
	if (itemPaths.length === 0) report({ kind: 'file-missing', ...placeOf(`${edition}/items.yaml`) });
	for (const path of strayPaths(files, edition, itemPaths)) {
		report({ kind: 'file-unexpected', ...placeOf(path) });
	}
	const entries = itemPaths.flatMap((path) => {
		const text = textOf(path);
		return text === null ? [] : readItemsFile(placeOf(path).file, text, report);
	});
	const itemFrame = { language, entityIds, passageTexts: passageTexts ?? null };
	const made = setFile && makeItems(entries, itemFrame, report);

	if (errors.length > 0 || !setFile || !titles || !named || !reading || !made) {
		return failed(inOrder(errors));
	}
	const plain = (typed: string) => plainText(parseText(typed, language));
	const { source } = setFile.shape;
	const sourceNote = titles.sourceNote ?? source.note;
	const set: StudySet = {
		id: setFile.shape.id,
		version: setFile.shape.version,
		edition,
		title: plain(titles.title),
		summary: plain(titles.summary),
		...(titles.contentNote === undefined ? {} : { contentNote: plain(titles.contentNote) }),
		source: {
			title: plain(titles.sourceTitle ?? source.title),
			date: source.date,
			language: source.language,
			...(sourceNote === undefined ? {} : { note: plain(sourceNote) })
		},
		licence: setFile.shape.licence,
		entities: named.entities,
		sections: reading.sections,
		items: made.items
	};
	return ok({
		set,
		folderName: files.folder.split('/').at(-1) ?? files.folder,
		language,
		setPlace: placeOf('set.yaml'),
		itemNotes: made.itemNotes,
		sentencePlaces: reading.sentencePlaces,
		entityNames: named.entityNames
	});
}

/** Files named for a section stand in the order of the reading, any others after them by name. */
function itemPathsOf(files: SetFiles, edition: string, setFile: SetFile | null): readonly string[] {
	const sectionIds = setFile?.shape.sections ?? [];
	const rank = (path: string) => {
		const index = sectionIds.indexOf(path.replace(/^.*\/|\.yaml$/g, ''));
		return index < 0 ? sectionIds.length : index;
	};
	const isItems = (path: string) =>
		path === `${edition}/items.yaml` ||
		(path.startsWith(`${edition}/items/`) && /^[^/]+\/items\/[^/]+\.yaml$/.test(path));
	return [...files.files.keys()]
		.filter(isItems)
		.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function strayPaths(
	files: SetFiles,
	edition: string,
	itemPaths: readonly string[]
): readonly string[] {
	return [...files.files.keys()].filter(
		(path) =>
			path.startsWith(`${edition}/`) &&
			path !== `${edition}/reading.md` &&
			!itemPaths.includes(path)
	);
}

function inOrder(errors: readonly SetError[]): readonly SetError[] {
	return [...errors].sort((a, b) =>
		a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1
	);
}
