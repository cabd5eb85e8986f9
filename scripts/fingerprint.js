import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { root } from './command.js';

/** Written by the build itself, or by a file browser, so never a reason to build again. */
const GENERATED = /[\\/]paraglide$|\.inlang[\\/](?!settings\.json$)|\.DS_Store$/;

/**
 * One hash of the paths and contents of files and folders; what does not exist is left out.
 * @param {readonly string[]} paths relative to the project's folder
 */
export function fingerprint(paths) {
	const hash = createHash('sha256');
	/** @param {string} path */
	const add = (path) => {
		const full = join(root, path);
		if (GENERATED.test(path) || !existsSync(full)) return;
		if (statSync(full).isDirectory()) {
			for (const name of readdirSync(full).sort()) add(join(path, name));
		} else {
			const content = readFileSync(full);
			hash.update(`${path}\0${content.length}\0`).update(content);
		}
	};
	paths.forEach(add);
	return hash.digest('hex');
}

/**
 * A note of the state in which a folder was made; it goes with the folder.
 * @param {string} path relative to the project's folder
 */
export function stamp(path) {
	const full = join(root, path);
	return {
		/** @param {string} state */
		says: (state) => existsSync(full) && readFileSync(full, 'utf8') === state,
		/** @param {string} state */
		write: (state) => {
			mkdirSync(dirname(full), { recursive: true });
			writeFileSync(full, state);
		}
	};
}
