// What a first visit to each prerendered page loads, in kB after brotli. Fails above the budget.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { parseAst } from 'vite';

import { root } from './command.js';

/** All JavaScript that a page needs before it answers; what is imported later on does not count. */
const BUDGET_BYTES = 60_000;

const CLIENT = join(root, 'build', 'client');
const PAGES = join(root, 'build', 'prerendered');

const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(8);

/** @type {Map<string, number>} */
const sizes = new Map();

/** @param {string} address of a file in the client's build, as pages write it */
function transferSize(address) {
	let size = sizes.get(address);
	if (size === undefined) {
		const path = join(CLIENT, address);
		// A face is compressed already.
		size = address.endsWith('.woff2')
			? statSync(path).size
			: brotliCompressSync(readFileSync(path)).length;
		sizes.set(address, size);
	}
	return size;
}

/**
 * A module and all that it imports statically.
 * @param {string} address
 * @param {Set<string>} loaded is added to
 */
function load(address, loaded) {
	if (loaded.has(address)) return;
	loaded.add(address);
	for (const node of parseAst(readFileSync(join(CLIENT, address), 'utf8')).body)
		if ('source' in node && node.source)
			load(new URL(String(node.source.value), `file://${address}`).pathname, loaded);
}

/**
 * The script of a layout or a page, which the page's own script imports by its number.
 * @param {number} id
 */
function nodeAddress(id) {
	const folder = '/_app/immutable/nodes/';
	const name = readdirSync(join(CLIENT, folder)).find((file) =>
		new RegExp(`^${id}\\.[^.]+\\.js$`).test(file)
	);
	if (!name) throw new Error(`There is no script for node ${id}.`);
	return folder + name;
}

/** @param {string} html */
function firstLoad(html) {
	/** @param {RegExp} pattern */
	const found = (pattern) => [...html.matchAll(pattern)].map(([, address = '']) => address);
	/** @type {Set<string>} */
	const scripts = new Set();
	const ids = /node_ids: \[([\d, ]+)\]/.exec(html)?.[1]?.split(',') ?? [];
	const modules = [
		...ids.map((id) => nodeAddress(Number(id))),
		...found(/<link[^>]+href="([^"]+\.js)"[^>]*rel="modulepreload"/g),
		...found(/<link[^>]+rel="modulepreload"[^>]*href="([^"]+\.js)"/g),
		...found(/import\("([^"]+\.js)"\)/g)
	];
	for (const address of modules) load(address, scripts);
	for (const address of found(/<script[^>]+src="([^"]+)"/g)) scripts.add(address);
	const sum = (/** @type {Iterable<string>} */ addresses) =>
		[...new Set(addresses)].reduce((bytes, address) => bytes + transferSize(address), 0);
	return {
		modules: modules.length,
		scripts: sum(scripts),
		styles: sum(found(/<link[^>]+href="([^"]+\.css)"/g)),
		faces: sum(found(/<link[^>]+href="([^"]+\.woff2)"/g))
	};
}

console.log(`${'page'.padEnd(40)}  script   style   faces  kB`);
let tooLarge = 0;
for (const name of readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).sort()) {
	if (!name.endsWith('.html')) continue;
	const { modules, scripts, styles, faces } = firstLoad(readFileSync(join(PAGES, name), 'utf8'));
	if (modules === 0) throw new Error(`${name}: no script was found, so nothing was measured.`);
	const over = scripts > BUDGET_BYTES;
	if (over) tooLarge++;
	console.log(
		name.padEnd(40) + [scripts, styles, faces].map(kilobytes).join('') + (over ? '  too large' : '')
	);
}
console.log(`The budget is ${BUDGET_BYTES / 1000} kB of script a page.`);
process.exitCode = tooLarge > 0 ? 1 : 0;
