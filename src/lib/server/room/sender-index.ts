import type { PlayerId, RoomEvent, Sender, TokenHash } from '$lib/core/room/room-event';

/** Who holds which token, as the events that count leave it. */
export class SenderIndex {
	readonly #playersByToken = new Map<TokenHash, PlayerId>();
	readonly #tokensByPlayer = new Map<PlayerId, TokenHash>();
	/** Earlier hosts too, who are told that they are none any more. */
	readonly #termsByToken = new Map<TokenHash, number>();
	#term = 0;

	senderOf(token: TokenHash): Sender {
		const term = this.#termsByToken.get(token);
		if (term !== undefined) return { role: 'host', term };
		const playerId = this.#playersByToken.get(token);
		return playerId === undefined ? { role: 'newcomer' } : { role: 'player', playerId };
	}

	isHost(token: TokenHash): boolean {
		return this.#termsByToken.get(token) === this.#term;
	}

	/** @param event that counts */
	apply(event: RoomEvent): void {
		if (event.kind === 'created') this.#termsByToken.set(event.hostTokenHash, this.#term);
		if (event.kind === 'handed-over') this.#termsByToken.set(event.hostTokenHash, ++this.#term);
		if (event.kind !== 'joined' && event.kind !== 'reseated') return;
		if (event.tokenHash !== null) this.#seat(event.playerId, event.tokenHash);
	}

	#seat(playerId: PlayerId, token: TokenHash): void {
		const before = this.#tokensByPlayer.get(playerId);
		if (before !== undefined && this.#playersByToken.get(before) === playerId)
			this.#playersByToken.delete(before);
		this.#tokensByPlayer.set(playerId, token);
		this.#playersByToken.set(token, playerId);
	}
}
