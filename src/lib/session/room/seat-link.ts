import type { SeatLink } from './class-visit.svelte';

/** What a link for another phone hands over in its fragment: `#seat=PLAYER.TOKEN`. Undefined where it is none. */
export function readSeatLink(hash: string): SeatLink | undefined {
	const [, playerId, token] = /^#seat=([\w-]{1,64})\.([\w-]{22,86})$/.exec(hash) ?? [];
	return playerId && token ? { playerId, token } : undefined;
}
