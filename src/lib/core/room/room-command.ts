import type { PlayerId, RoomChange, TokenHash } from './room-event';

type ChangeOf<Kind extends RoomChange['kind']> = Omit<Extract<RoomChange, { kind: Kind }>, 'kind'>;

/**
 * What somebody sends. Who they are and what only the server knows (ids, hashes of tokens, chance) comes beside it, so
 * that no command can claim it.
 */
export type RoomCommand =
	| ({ readonly kind: 'create' } & Omit<ChangeOf<'created'>, 'hostTokenHash'>)
	/** A newcomer's own, or the host's for a pupil without a phone. */
	| { readonly kind: 'join'; readonly name: string; readonly teamId?: string }
	| ({ readonly kind: 'rename' } & ChangeOf<'renamed'>)
	| ({ readonly kind: 'kick' } & ChangeOf<'kicked'>)
	/** Without a token, whoever was sent out is back on the device they had. */
	| { readonly kind: 'reseat'; readonly playerId: PlayerId; readonly tokenHash?: TokenHash }
	| ({ readonly kind: 'set-extra-time' } & ChangeOf<'extra-time-set'>)
	| ({ readonly kind: 'change-team' } & ChangeOf<'team-changed'>)
	| { readonly kind: 'lock' | 'unlock' | 'pause' | 'resume' | 'end' }
	| { readonly kind: 'open'; readonly index: number; readonly seconds: number | null }
	| { readonly kind: 'close' | 'reveal'; readonly index: number }
	/** To the first question after the current one that was not asked yet, or to one of the host's choice. */
	| { readonly kind: 'next'; readonly index?: number }
	| ({ readonly kind: 'hand-over' } & ChangeOf<'handed-over'>)
	/** A player's own, or the host's for whom they name. */
	| ({ readonly kind: 'respond' } & ChangeOf<'responded'>)
	| ({ readonly kind: 'judge' } & ChangeOf<'judged'>);

/** What the server adds. */
export interface Given {
	readonly commandId: string;
	/** For `create` and `join`: of the token that the sender holds. */
	readonly tokenHash: TokenHash;
	/** For `join`: the same again when the same newcomer tries again. */
	readonly playerId: PlayerId;
	/** For `open`: 32 bits of fresh chance. */
	readonly seed: number;
	/** Whether a name is fit for a class; `isUnkindName` is one. */
	readonly isUnkind: (name: string) => boolean;
}
