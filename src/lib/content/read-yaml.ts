import {
	isAlias,
	isCollection,
	isMap,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	visit
} from 'yaml';
import type { Document, Node } from 'yaml';

import type { Place, Report } from './set-error';

export type YamlPath = readonly (string | number)[];

/** A YAML file as plain values, with the way back to its lines. */
export interface YamlFile {
	readonly file: string;
	readonly value: unknown;
	/** Line of the field or entry at a path, or of the nearest one around it; 1 for the whole file. */
	lineAt(path: YamlPath): number;
}

/** One broken line can bring down a thousand after it; more than this helps nobody. */
const MAX_SYNTAX_ERRORS = 5;

/**
 * Reads YAML 1.2 (dates and `no` stay text). Aliases are refused: a few lines of them grow to gigabytes.
 * Returns null when anything was reported.
 */
export function readYaml(file: string, text: string, report: Report): YamlFile | null {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		logLevel: 'silent',
		prettyErrors: false,
		// Checked below: the parser's own check takes the square of the number of fields.
		uniqueKeys: false
	});
	const lineOf = (offset: number) => Math.max(1, lines.linePos(offset).line);
	const broken = [...document.errors, ...document.warnings];
	for (const { message, pos } of broken.slice(0, MAX_SYNTAX_ERRORS)) {
		report({ kind: 'yaml-broken', file, line: lineOf(pos[0]), cause: message });
	}
	if (broken.length > 0 || !checkNodes(document, file, lineOf, report)) return null;
	return {
		file,
		value: document.toJS(),
		lineAt: (path) => lineOf(offsetAt(document.contents, path))
	};
}

function checkNodes(
	document: Document.Parsed,
	file: string,
	lineOf: (offset: number) => number,
	report: Report
): boolean {
	let sound = true;
	const refuse = (problem: Parameters<Report>[0]) => {
		sound = false;
		report(problem);
	};
	const placeOf = (node: unknown): Place => ({ file, line: lineOf(startOf(node)) });
	visit(document, {
		Node(_, node) {
			const anchored = isAlias(node) || ((isScalar(node) || isCollection(node)) && node.anchor);
			if (anchored) refuse({ kind: 'yaml-alias', ...placeOf(node) });
		},
		Map(_, map) {
			const fields = new Set<unknown>();
			for (const { key } of map.items) {
				const field = isScalar(key) ? String(key.value) : '';
				if (fields.has(field)) refuse({ kind: 'field-repeated', field, ...placeOf(key) });
				fields.add(field);
			}
		}
	});
	return sound;
}

function offsetAt(contents: Node | null, path: YamlPath): number {
	let node: unknown = contents;
	let offset = startOf(contents);
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
			if (!pair) break;
			offset = startOf(pair.key);
			node = pair.value;
		} else if (isSeq(node) && typeof step === 'number') {
			node = node.items[step];
			if (!node) break;
			offset = startOf(node);
		} else break;
	}
	return offset;
}

function startOf(node: unknown): number {
	return (isScalar(node) || isCollection(node) || isAlias(node)) && node.range ? node.range[0] : 0;
}
