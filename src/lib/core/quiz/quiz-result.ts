import { isResponse } from '../item/is-response';
import type { ItemId, PartId } from '../item/item';
import type { Response } from '../item/response';

/** What became of one question, as the log keeps it. */
export interface QuizResult {
	readonly itemId: ItemId;
	readonly partId: PartId;
	/** As given, typed words too, so that the result can be shown again; absent where it was skipped. */
	readonly response?: Response;
	/** Share of full credit, 0–1; 0 where it was skipped. */
	readonly credit: number;
	readonly spentMillis: number;
}

/** The results of a stored event, which may come from anywhere; what is none is left out. */
export function readQuizResults(value: unknown): readonly QuizResult[] {
	return Array.isArray(value) ? value.filter(isQuizResult) : [];
}

function isQuizResult(value: unknown): value is QuizResult {
	if (typeof value !== 'object' || value === null) return false;
	const { itemId, partId, response, credit, spentMillis } = value as Record<string, unknown>;
	return (
		typeof itemId === 'string' &&
		typeof partId === 'string' &&
		(response === undefined || isResponse(response)) &&
		typeof credit === 'number' &&
		credit >= 0 &&
		credit <= 1 &&
		typeof spentMillis === 'number' &&
		spentMillis >= 0 &&
		spentMillis < Infinity
	);
}
