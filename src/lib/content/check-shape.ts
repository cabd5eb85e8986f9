import * as v from 'valibot';

import type { YamlFile, YamlPath } from './read-yaml';
import type { Report, SetError } from './set-error';

const MAX_RECEIVED_LENGTH = 40;

/** The value at a path as its schema has it, or null after reporting what is wrong with it, field by field. */
export function checkShape<Schema extends v.GenericSchema>(
	schema: Schema,
	yaml: YamlFile,
	value: unknown,
	path: YamlPath,
	report: Report
): v.InferOutput<Schema> | null {
	const parsed = v.safeParse(schema, value);
	if (parsed.success) return parsed.output;
	const id = (value as { id?: unknown } | null)?.id;
	for (const issue of parsed.issues) {
		const steps = (issue.path ?? []).map(({ key }) => key as string | number);
		const place = { file: yaml.file, line: yaml.lineAt([...path, ...steps]) };
		const problem = problemOf(issue, steps);
		report({ ...place, ...(typeof id === 'string' ? { itemId: id } : {}), ...problem });
	}
	return null;
}

function problemOf(issue: v.BaseIssue<unknown>, steps: YamlPath) {
	const field = steps.join('.');
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		return { kind: 'field-unknown', field } as const;
	}
	const absent = issue.received === 'undefined' && steps.length > 0;
	if (absent) return { kind: 'field-missing', field } as const;
	const expected = issue.message.startsWith('Invalid') ? nounOf(issue) : issue.message;
	const received = shorten(issue.received);
	return { kind: 'field-malformed', field, expected, received } satisfies Partial<SetError>;
}

function nounOf(issue: v.BaseIssue<unknown>): string {
	return issue.expected === 'Object' ? 'fields and their values' : `${issue.expected}`;
}

function shorten(received: string): string {
	return received.length > MAX_RECEIVED_LENGTH
		? `${received.slice(0, MAX_RECEIVED_LENGTH)}…`
		: received;
}
