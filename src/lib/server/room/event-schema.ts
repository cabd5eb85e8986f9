import * as v from 'valibot';

import type { RoomEvent } from '$lib/core/room/room-event';

import {
	ContentId,
	GivenResponse,
	Id,
	Index,
	Options,
	Questions,
	Seconds,
	Share,
	TokenHash
} from './schema-parts';

const Sender = v.variant('role', [
	v.strictObject({ role: v.literal('host'), term: v.pipe(v.number(), v.integer()) }),
	v.strictObject({ role: v.literal('player'), playerId: Id }),
	v.strictObject({ role: v.literal('newcomer') }),
	v.strictObject({ role: v.literal('clock') })
]);

const event = <Kind extends string, Entries extends v.ObjectEntries>(
	kind: Kind,
	entries: Entries
) => v.strictObject({ kind: v.literal(kind), by: Sender, commandId: Id, ...entries });

/** An event as the log keeps it: what another version or another program put there is found out here. */
export const StoredEvent: v.GenericSchema<unknown, RoomEvent> = v.variant('kind', [
	event('responded', { playerId: Id, index: Index, response: GivenResponse }),
	event('joined', {
		playerId: Id,
		tokenHash: v.nullable(TokenHash),
		name: v.string(),
		teamId: v.nullable(Id)
	}),
	event('judged', { playerId: Id, index: Index, right: v.boolean() }),
	event('renamed', { playerId: Id, name: v.string() }),
	event('kicked', { playerId: Id }),
	event('reseated', { playerId: Id, tokenHash: v.nullable(TokenHash) }),
	event('extra-time-set', { playerId: Id, share: Share }),
	event('team-changed', { playerId: Id, teamId: Id }),
	event('locked', {}),
	event('unlocked', {}),
	event('moved', { index: Index }),
	event('opened', { index: Index, seconds: Seconds, seed: v.pipe(v.number(), v.integer()) }),
	event('closed', { index: Index }),
	event('revealed', { index: Index }),
	event('paused', {}),
	event('resumed', {}),
	event('ended', {}),
	event('handed-over', { hostTokenHash: TokenHash }),
	event('created', {
		setId: ContentId,
		setVersion: v.number(),
		edition: ContentId,
		questions: Questions,
		options: Options,
		hostTokenHash: TokenHash
	})
]);

/** The last entry of a room that its host deleted, for those who still read it. */
export const DELETED = { kind: 'deleted' } as const;

export const isDeletion = (stored: unknown): boolean =>
	v.is(v.strictObject({ kind: v.literal('deleted') }), stored);
