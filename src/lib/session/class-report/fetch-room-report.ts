import * as v from 'valibot';

import { type Sitting, sittingOf } from '$lib/core/room/report/sitting';
import { failed, ok, type Result } from '$lib/core/result';

import { roomAddress } from '../room/room-address';
import { roomReportSchema } from './report-schema';

/** `not-yours`: this browser is no host of the room. `no-room`: none any more. `unavailable`: no answer, or none that says anything. */
export type RoomReportError = 'not-yours' | 'no-room' | 'unavailable';

export interface FetchedReport {
	readonly sitting: Sitting;
	readonly deletedAtMillis: number | undefined;
}

export async function fetchRoomReport(
	code: string,
	token: string
): Promise<Result<FetchedReport, RoomReportError>> {
	let value: unknown;
	try {
		const response = await fetch(roomAddress(code, '/report'), {
			headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
			cache: 'no-store'
		});
		if (response.status === 401) return failed('not-yours');
		if (response.status === 404) return failed('no-room');
		value = response.ok ? await response.json() : undefined;
	} catch {
		return failed('unavailable');
	}
	const parsed = v.safeParse(roomReportSchema, value);
	if (!parsed.success) return failed('unavailable');
	const { table, players, createdAt, deletedAt } = parsed.output;
	return ok({
		sitting: sittingOf(
			{ kind: 'class', label: code, heldAtMillis: createdAt },
			{ table, names: new Map(players.map(({ id, name }) => [id, name])) }
		),
		deletedAtMillis: deletedAt ?? undefined
	});
}
