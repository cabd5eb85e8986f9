import * as v from 'valibot';

import type { RoomCommand } from '$lib/core/room/room-command';

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
import { hashToken, isToken } from './token';

/** More than any name; the room says where its own limit is. */
const Name = v.pipe(v.string(), v.maxLength(200));

const Token = v.pipe(v.string(), v.check(isToken), v.transform(hashToken));

const bare = <Kind extends string>(kind: Kind) => v.strictObject({ kind: v.literal(kind) });

/** With the hash, or the token where the page could not hash it; without either, the seat as it was. */
const reseat = { kind: v.literal('reseat'), playerId: Id };
const handOver = { kind: v.literal('hand-over') };

const Command = v.union([
	v.variant('kind', [
		v.strictObject({
			kind: v.literal('respond'),
			playerId: Id,
			index: Index,
			response: GivenResponse
		}),
		v.strictObject({ kind: v.literal('join'), name: Name, teamId: v.exactOptional(Id) }),
		v.strictObject({ kind: v.literal('judge'), playerId: Id, index: Index, right: v.boolean() }),
		v.strictObject({ kind: v.literal('rename'), playerId: Id, name: Name }),
		v.strictObject({ kind: v.literal('kick'), playerId: Id }),
		v.strictObject({ kind: v.literal('set-extra-time'), playerId: Id, share: Share }),
		v.strictObject({ kind: v.literal('change-team'), playerId: Id, teamId: Id }),
		v.strictObject({ kind: v.literal('open'), index: Index, seconds: Seconds }),
		v.strictObject({ kind: v.literal('close'), index: Index }),
		v.strictObject({ kind: v.literal('reveal'), index: Index }),
		v.strictObject({ kind: v.literal('next'), index: v.exactOptional(Index) }),
		bare('lock'),
		bare('unlock'),
		bare('pause'),
		bare('resume'),
		bare('end')
	]),
	v.strictObject({ ...reseat, tokenHash: v.exactOptional(TokenHash) }),
	v.pipe(
		v.strictObject({ ...reseat, token: Token }),
		v.transform(({ token, ...command }) => ({ ...command, tokenHash: token }))
	),
	v.pipe(
		v.strictObject({ ...handOver, tokenHash: TokenHash }),
		v.transform(({ kind, tokenHash }) => ({ kind, hostTokenHash: tokenHash }))
	),
	v.pipe(
		v.strictObject({ ...handOver, token: Token }),
		v.transform(({ kind, token }) => ({ kind, hostTokenHash: token }))
	)
]);

/** What can be asked of a room that is there. */
export type SentCommand = Exclude<RoomCommand, { kind: 'create' }>;

/** The body of a command. */
export const CommandBody: v.GenericSchema<
	unknown,
	{ readonly commandId: string; readonly command: SentCommand }
> = v.strictObject({ commandId: Id, command: Command });

export const CreateBody = v.strictObject({
	commandId: Id,
	setId: ContentId,
	edition: ContentId,
	questions: Questions,
	options: Options
});
