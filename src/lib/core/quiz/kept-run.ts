import { isResponse } from '../item/is-response';
import { type EpochMillis, isMoment } from '../memory/time';
import type { RunStep } from './quiz-run';

/** A run under way, as it is kept to go on after a reload. */
export interface KeptRun {
	/** The quiz's address. */
	readonly query: string;
	/** For a list of what is unfinished. */
	readonly title: string;
	readonly startedAtMillis: EpochMillis;
	readonly steps: readonly RunStep[];
}

export const writeKeptRun = (run: KeptRun): string => JSON.stringify(run);

/** Undefined for anything that `writeKeptRun` did not write. */
export function readKeptRun(text: string): KeptRun | undefined {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (typeof value !== 'object' || value === null) return undefined;
	const { query, title, startedAtMillis, steps } = value as Record<string, unknown>;
	if (typeof query !== 'string' || typeof title !== 'string') return undefined;
	if (!isMoment(startedAtMillis) || !Array.isArray(steps) || !steps.every(isStep)) return undefined;
	return { query, title, startedAtMillis, steps };
}

function isStep(value: unknown): value is RunStep {
	if (typeof value !== 'object' || value === null) return false;
	const step = value as Record<string, unknown>;
	const isOfItem = typeof step['itemId'] === 'string';
	switch (step['kind']) {
		case 'moved':
			return (step['to'] === null || typeof step['to'] === 'string') && isTime(step['spentMillis']);
		case 'responded':
			return (
				isOfItem &&
				isResponse(step['response']) &&
				isTime(step['spentMillis']) &&
				isMoment(step['atMillis'])
			);
		case 'judged':
			return isOfItem && typeof step['right'] === 'boolean';
		case 'marked':
			return isOfItem && typeof step['on'] === 'boolean';
		case 'ended':
			return isMoment(step['atMillis']);
		default:
			return false;
	}
}

const isTime = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
