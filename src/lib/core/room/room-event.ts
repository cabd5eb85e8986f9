import type { ItemId, PartId } from '../item/item';
import type { Response } from '../item/response';
import type { EditionId } from '../item/study-set';
import type { EpochMillis } from '../memory/time';

/** Made by the server when somebody joins; says nothing about them. */
export type PlayerId = string;

/** A hash of the secret that a device holds, which the core only compares. */
export type TokenHash = string;

/** One question of a room: an item, and of a cloze one of its deletions. */
export interface RoomQuestion {
	readonly itemId: ItemId;
	readonly partId: PartId;
}

export interface RoomTeam {
	readonly id: string;
	readonly name: string;
}

export interface RoomOptions {
	/** Whether a response can be changed until the question closes. */
	readonly changeable: boolean;
	/** A small addition for a quick right response; off unless the host wants it. */
	readonly speedBonus: boolean;
	/** Whether players see how the others stand. */
	readonly ranksShown: boolean;
	/** Empty where everybody plays alone. */
	readonly teams: readonly RoomTeam[];
}

export const DEFAULT_OPTIONS: RoomOptions = {
	changeable: true,
	speedBonus: false,
	ranksShown: false,
	teams: []
};

/** Who sent it, as the server found by their token. */
export type Sender =
	/** `term` counts how often the host's chair was handed over; what an earlier host sends late is refused. */
	| { readonly role: 'host'; readonly term: number }
	| { readonly role: 'player'; readonly playerId: PlayerId }
	| { readonly role: 'newcomer' }
	/** The server itself, when a question's time is over for everybody. */
	| { readonly role: 'clock' };

/** What somebody asks of the room; the fold decides what becomes of it. Plain JSON. */
export type RoomChange =
	| {
			readonly kind: 'created';
			readonly setId: string;
			readonly setVersion: number;
			readonly edition: EditionId;
			/** In the order asked. */
			readonly questions: readonly RoomQuestion[];
			readonly options: RoomOptions;
			readonly hostTokenHash: TokenHash;
	  }
	| {
			readonly kind: 'joined';
			readonly playerId: PlayerId;
			/** `null` for a pupil without a phone, for whom the host responds. */
			readonly tokenHash: TokenHash | null;
			/** Cleaned by `cleanName`. */
			readonly name: string;
			/** `null`: the team with the fewest members. */
			readonly teamId: string | null;
	  }
	| { readonly kind: 'renamed'; readonly playerId: PlayerId; readonly name: string }
	| { readonly kind: 'kicked'; readonly playerId: PlayerId }
	/** The same player on another device; also lets somebody who was kicked back in. */
	| {
			readonly kind: 'reseated';
			readonly playerId: PlayerId;
			/** `null` without a phone. */
			readonly tokenHash: TokenHash | null;
	  }
	/** `share` of a question's time on top of it: 0.25 is a quarter more. */
	| { readonly kind: 'extra-time-set'; readonly playerId: PlayerId; readonly share: number }
	| { readonly kind: 'team-changed'; readonly playerId: PlayerId; readonly teamId: string }
	| { readonly kind: 'locked' }
	| { readonly kind: 'unlocked' }
	/** To a question that was not asked yet, before it opens. */
	| { readonly kind: 'moved'; readonly index: number }
	| {
			readonly kind: 'opened';
			readonly index: number;
			/** `null` without a clock. */
			readonly seconds: number | null;
			/**
			 * Shuffles the options: fresh chance for each question, 32 bits. Seeds derived from one of the room's could be
			 * searched for by somebody who has seen a few orders, and would then tell which option stands first in the set.
			 */
			readonly seed: number;
	  }
	| { readonly kind: 'closed'; readonly index: number }
	| { readonly kind: 'revealed'; readonly index: number }
	| { readonly kind: 'paused' }
	| { readonly kind: 'resumed' }
	| { readonly kind: 'ended' }
	| { readonly kind: 'handed-over'; readonly hostTokenHash: TokenHash }
	| {
			readonly kind: 'responded';
			readonly playerId: PlayerId;
			readonly index: number;
			/** In the codes of `askQuestion`, never in ids. */
			readonly response: Response;
	  }
	/** A player's own word on a flashcard, once it is turned over. */
	| {
			readonly kind: 'judged';
			readonly playerId: PlayerId;
			readonly index: number;
			readonly right: boolean;
	  };

export type RoomEvent = RoomChange & {
	readonly by: Sender;
	/**
	 * Made by the sender's device and sent again with each repetition: what comes twice counts once, and keeps its outcome.
	 * Who tries again after a refusal takes a new one.
	 */
	readonly commandId: string;
};

export type EventOf<Kind extends RoomEvent['kind']> = Extract<RoomEvent, { readonly kind: Kind }>;

/** Opaque; told apart and never compared. */
export type RoomPosition = number | string;

/** An event as the log keeps it. */
export interface RoomEntry {
	readonly position: RoomPosition;
	/** Stamped by the log, never going back: the only clock that counts. */
	readonly at: EpochMillis;
	readonly event: RoomEvent;
}
