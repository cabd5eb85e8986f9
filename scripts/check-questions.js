import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * `node scripts/check-questions.js [folder…]`: checks sets against the rules of item writing; without
 * a folder, every set in `questions/`. Exit code 1 when there is an error, 0 with warnings alone.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bytes; a longer file is not read at all. A character of UTF-8 takes at most four. */
const MAX_BYTES = 4 * 2_000_000;
/** `en/items/vote.yaml` and one more, so that a misplaced file is seen. */
const MAX_DEPTH = 4;

/**
 * @typedef {typeof import('../src/lib/content/checker.ts')} Checker
 * @typedef {import('../src/lib/content/set-error.ts').SetError} SetError
 */

/** @returns {Promise<Checker>} */
async function loadChecker() {
	const { module } = await runnerImport('/src/lib/content/checker.ts', {
		root,
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: join(root, 'src/lib') } }
	});
	return /** @type {Checker} */ (module);
}

/** @returns {string[]} */
function everySet() {
	const home = join(root, 'questions');
	if (!existsSync(home)) return [];
	return readdirSync(home, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map((entry) => join(home, entry.name))
		.sort();
}

/**
 * Paths of a set's files, with `/` between their parts.
 * @param {string} folder
 * @param {string} [inside]
 * @returns {string[]}
 */
function filePaths(folder, inside = '') {
	const depth = inside === '' ? 0 : inside.split('/').length;
	return readdirSync(join(folder, inside)).flatMap((name) => {
		const path = inside === '' ? name : `${inside}/${name}`;
		const isFolder = statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory();
		// A set has folders for editions alone: a home folder passed by mistake is not walked.
		if (isFolder) {
			const walk = depth < MAX_DEPTH && (depth > 0 || /^[a-z]{2,3}(-[a-z0-9]+)*$/.test(name));
			return walk && !/\.ya?ml$/.test(name) ? filePaths(folder, path) : [];
		}
		return /\.(ya?ml|md)$/.test(name) ? [path] : [];
	});
}

/**
 * @param {string} folder
 * @param {string} shown how messages call it
 */
function readSet(folder, shown) {
	/** @type {SetError[]} */
	const errors = [];
	/** @type {Map<string, string>} */
	const files = new Map();
	/** @param {string} path @param {() => void} read */
	const attempt = (path, read) => {
		try {
			read();
		} catch (error) {
			const cause = String(/** @type {NodeJS.ErrnoException} */ (error).code ?? error);
			const file = path === '' ? shown : `${shown}/${path}`;
			const kind = path === '' && cause === 'ENOENT' ? 'folder-missing' : 'file-unreadable';
			errors.push({ kind, cause, file, line: 1 });
		}
	};
	/** @type {string[]} */
	let paths = [];
	attempt('', () => (paths = filePaths(folder)));
	for (const path of paths) {
		attempt(path, () => {
			const whole = join(folder, path);
			const tooLarge = statSync(whole).size > MAX_BYTES;
			if (tooLarge) errors.push({ kind: 'file-too-large', file: `${shown}/${path}`, line: 1 });
			else files.set(path, readFileSync(whole, 'utf8'));
		});
	}
	return { files, errors };
}

/** @param {number} count @param {string} noun */
const amount = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const named = process.argv.slice(2);
const folders = named.length > 0 ? named.map((folder) => resolve(folder)) : everySet();
const { checkSet, describeProblem, describeTable, isWarning } = await loadChecker();

let errorCount = 0;
let warningCount = 0;
for (const folder of folders) {
	const inside = relative(process.cwd(), folder);
	const shown = (inside === '' || inside.startsWith('..') ? folder : inside).replaceAll('\\', '/');
	const { files, errors } = readSet(folder, shown);
	const { problems, tables } =
		errors.length > 0 ? { problems: errors, tables: [] } : checkSet({ folder: shown, files });
	for (const problem of problems) console.log(describeProblem(problem));
	if (problems.length > 0) console.log('');
	for (const table of tables) console.log(`${describeTable(table).join('\n')}\n`);
	const warnings = problems.filter(isWarning).length;
	warningCount += warnings;
	errorCount += problems.length - warnings;
}

if (folders.length === 0) {
	console.log('There is no set to check: questions/ is empty. Add a folder with a set.yaml.');
	process.exitCode = 1;
} else {
	const found = `${amount(errorCount, 'error')}, ${amount(warningCount, 'warning')}`;
	console.log(
		`${errorCount > 0 ? 'Failed' : 'Passed'}: ${amount(folders.length, 'set')}, ${found}.`
	);
	if (errorCount > 0) process.exitCode = 1;
}
