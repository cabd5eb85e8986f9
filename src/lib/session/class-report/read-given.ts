import * as v from 'valibot';

import { type HandIn, isPossible } from '$lib/core/quiz/hand-in';
import { parseQuizQuery } from '$lib/core/quiz/quiz-query';
import type { QuizSpec } from '$lib/core/quiz/quiz-spec';
import { cleanName } from '$lib/core/room/player-name';
import { type Sitting, sittingOf } from '$lib/core/room/report/sitting';
import { failed, ok, type Result } from '$lib/core/result';

import { anyFileSchema, handInSchema, type SavedReport, savedReportSchema } from './report-schema';

/** Why a file or a code was not taken. `no-set`, `not-loaded`: the set it speaks of is not here. */
export type Refused =
	'foreign' | 'damaged' | 'later-version' | 'here-already' | 'no-set' | 'not-loaded';

export type Given =
	| { readonly kind: 'report'; readonly sittings: readonly Sitting[] }
	| { readonly kind: 'hand-in'; readonly handIn: HandIn; readonly spec: QuizSpec };

/** What a file's text holds. Never throws. */
export function readGiven(text: string): Result<Given, 'foreign' | 'damaged' | 'later-version'> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		// Cut short, it is none of JSON's any more, but still says what it was.
		return failed(/^\s*\{\s*"passage":/.test(text) ? 'damaged' : 'foreign');
	}
	const file = v.safeParse(anyFileSchema, value);
	if (!file.success) return failed('foreign');
	if (file.output.version > 1) return failed('later-version');
	return file.output.passage === 'homework' ? readHandIn(value) : readReport(value);
}

function readHandIn(value: unknown): Result<Given, 'damaged'> {
	const parsed = v.safeParse(handInSchema, value);
	if (!parsed.success || !isPossible(parsed.output)) return failed('damaged');
	const spec = parseQuizQuery(parsed.output.query);
	if (!spec.ok) return failed('damaged');
	const handIn = { ...parsed.output, name: cleanName(parsed.output.name) };
	return ok({ kind: 'hand-in', handIn, spec: spec.value });
}

function readReport(value: unknown): Result<Given, 'damaged'> {
	const parsed = v.safeParse(savedReportSchema, value);
	if (!parsed.success) return failed('damaged');
	return ok({ kind: 'report', sittings: parsed.output.sittings.map(toSitting) });
}

function toSitting(saved: SavedReport['sittings'][number]): Sitting {
	const { kind, label, heldAtMillis } = saved;
	if ('sums' in saved) return { kind, label, heldAtMillis, sums: saved.sums };
	const names = new Map(saved.players.map(({ id, name }) => [id, name]));
	return sittingOf({ kind, label, heldAtMillis }, { table: saved.table, names });
}

/** A file that this page takes in again. @param named with everybody's row and name, or with neither */
export function reportText(sittings: readonly Sitting[], named: boolean): string {
	const kept = sittings.map(({ kind, label, heldAtMillis, sums, people }) => {
		const about = { kind, label, heldAtMillis };
		if (!named || !people) return { ...about, sums };
		const players = [...people.names].map(([id, name]) => ({ id, name }));
		return { ...about, table: people.table, players };
	});
	return JSON.stringify({ passage: 'class-report', version: 1, sittings: kept });
}
