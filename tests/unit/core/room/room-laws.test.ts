import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hostRoom } from '$lib/core/room/host-view';
import { playerView } from '$lib/core/room/player-view';
import { RoomFold, foldRoom } from '$lib/core/room/room-fold';
import type { RoomEntry } from '$lib/core/room/room-event';
import { allowedMillis, type RoomState } from '$lib/core/room/room-state';
import { screenView } from '$lib/core/room/screen-view';
import { MOST_BONUS, standingsOf } from '$lib/core/room/standings';

import { logs, PLAYERS } from './log-arbitrary';
import { set } from './make-room';

interface Step {
	readonly entry: RoomEntry;
	readonly before: RoomState | undefined;
	readonly after: RoomState | undefined;
	readonly refused: boolean;
}

/** The room before and after each entry, as copies. */
function stepsOf(log: readonly RoomEntry[]): Step[] {
	const fold = new RoomFold();
	return log.map((entry) => {
		const before = structuredClone(fold.room);
		const refused = fold.apply(entry).refusal !== undefined;
		return { entry, before, after: structuredClone(fold.room), refused };
	});
}

const withoutPosition = (room: RoomState | undefined) => room && { ...room, position: 0 };

/** Both parts of a player's view in one. */
function flatView(room: RoomState, id: string) {
	const view = playerView(room, set, standingsOf(room, set), id);
	return view && { ...view.room, ...view.own };
}

/** What everybody sees of a room. */
function viewsOf(room: RoomState) {
	const standings = standingsOf(room, set);
	const players = PLAYERS.map((id) => flatView(room, id));
	return {
		host: hostRoom(room, set, standings),
		screen: screenView(room, set, standings),
		players
	};
}

/** Holds for each step of any log, valid and invalid events mixed, from anybody. */
function holds(law: (step: Step) => void): void {
	fc.assert(
		fc.property(logs, (log) => {
			for (const step of stepsOf(log)) law(step);
		}),
		{ numRuns: 200 }
	);
}

describe('any log', () => {
	test('changes nothing by what is refused, or by what comes again', () => {
		holds(({ before, after, refused }) => {
			if (refused) expect(withoutPosition(after)).toEqual(withoutPosition(before));
		});
		fc.assert(
			fc.property(logs, (log) => {
				const fold = new RoomFold();
				const outcomes = log.map((entry) => fold.apply(entry));
				const once = structuredClone(fold.room);
				expect(log.map((entry) => fold.apply(entry))).toEqual(outcomes);
				expect(fold.room).toEqual(once);
				const stuttered = foldRoom(log.flatMap((entry) => [entry, entry]));
				expect(stuttered).toEqual(once);
			})
		);
	});

	test('counts a response for its own question alone, from its player or the host, while it is open', () => {
		holds(({ before, after, entry: { event, at } }) => {
			for (const [index, round] of after?.rounds ?? []) {
				const earlier = before?.rounds.get(index);
				for (const [playerId, given] of round.responses) {
					const was = earlier?.responses.get(playerId);
					if (was && JSON.stringify(was) === JSON.stringify(given)) continue;
					if (event.kind !== 'responded' || !before || !earlier) throw new Error('out of nothing');
					expect([event.index, event.playerId]).toEqual([index, playerId]);
					expect(event.response).toEqual(given.response);
					expect(before).toMatchObject({ phase: 'open', index, pausedAt: undefined });
					const { by } = event;
					expect(by.role === 'host' ? by.term : by).toEqual(
						by.role === 'host' ? before.term : { role: 'player', playerId }
					);
					const player = before.players.get(playerId);
					if (!player || player.kicked) throw new Error('not in the room');
					const elapsed = at - earlier.openedAt - earlier.pausedMillis;
					expect(elapsed).toBeLessThanOrEqual(allowedMillis(earlier, player));
					expect(given.elapsedMillis).toBe(elapsed);
					if (was) expect(before.plan.options.changeable).toBe(true);
				}
			}
		});
	});

	test('measures a response by the time its question was open and not paused', () => {
		fc.assert(
			fc.property(logs, (log) => {
				let open = 0;
				let last = 0;
				for (const { before, after, entry } of stepsOf(log)) {
					if (before?.phase === 'open' && before.pausedAt === undefined) open += entry.at - last;
					last = entry.at;
					if (before?.phase !== 'open') open = 0;
					const { event } = entry;
					if (event.kind !== 'responded' || !before || !after) continue;
					const [was, is] = [before, after].map((room) =>
						room.rounds.get(event.index)?.responses.get(event.playerId)
					);
					if (is && JSON.stringify(is) !== JSON.stringify(was)) expect(is.elapsedMillis).toBe(open);
				}
			}),
			{ numRuns: 200 }
		);
	});

	test('loses no response that counted, and changes none once its question closed', () => {
		holds(({ before, after }) => {
			for (const [index, round] of before?.rounds ?? []) {
				const later = after?.rounds.get(index);
				expect([...(later?.responses.keys() ?? [])]).toEqual(
					expect.arrayContaining([...round.responses.keys()])
				);
				if (round.closedAt !== undefined) expect(later?.responses).toEqual(round.responses);
				if (round.revealedAt !== undefined) expect(later?.revealedAt).toBe(round.revealedAt);
			}
		});
	});

	test('is led by the host of the hour alone', () => {
		const led = ({ phase, index, locked, pausedAt, term, hostTokenHash, rounds }: RoomState) => ({
			...{ phase, index, locked, pausedAt, term, hostTokenHash },
			rounds: [...rounds.values()].map(({ openedAt, closedAt, revealedAt }) => [
				openedAt,
				closedAt,
				revealedAt
			])
		});
		holds(({ before, after, entry: { event, at } }) => {
			if (!before || !after) return;
			const { by } = event;
			const isHost = by.role === 'host' && by.term === before.term;
			const gone = [...after.players.values()].filter(({ kicked }) => kicked).length;
			const wereGone = [...before.players.values()].filter(({ kicked }) => kicked).length;
			if (gone !== wereGone) expect(isHost).toBe(true);
			if (JSON.stringify(led(before)) === JSON.stringify(led(after)) || isHost) return;
			expect(by.role).toBe('clock');
			expect(after.phase).toBe('closed');
			for (const player of before.players.values()) {
				const round = before.rounds.get(before.index ?? -1);
				if (!round || player.kicked) continue;
				expect(at - round.openedAt - round.pausedMillis).toBeGreaterThanOrEqual(
					allowedMillis(round, player)
				);
			}
		});
	});

	test('has no two players of one name in the room', () => {
		holds(({ after }) => {
			const keys = [...(after?.players.values() ?? [])]
				.filter(({ kicked }) => !kicked)
				.map(({ nameKey }) => nameKey);
			expect(new Set(keys).size).toBe(keys.length);
		});
	});

	test('changes no more after its end', () => {
		holds(({ before, after }) => {
			if (before?.phase === 'ended')
				expect(withoutPosition(after)).toEqual(withoutPosition(before));
		});
	});

	test('gives the same score and views however it is folded', () => {
		fc.assert(
			fc.property(logs, fc.nat(60), (log, at) => {
				const room = foldRoom(log);
				if (!room) return;
				const halfway = foldRoom(log.slice(0, at));
				const early = halfway && standingsOf(halfway, set);
				expect(standingsOf(room, set, early)).toEqual(standingsOf(room, set));
				const again = foldRoom(structuredClone(log));
				expect(again && viewsOf(again)).toEqual(viewsOf(room));
			})
		);
	});

	test('gives at most one point a question, and a bonus only to what has credit', () => {
		fc.assert(
			fc.property(logs, (log) => {
				const room = foldRoom(log);
				if (!room) return;
				const { scores, outOf } = standingsOf(room, set);
				for (const { credit, bonus } of scores.values()) {
					expect(credit).toBeLessThanOrEqual(outOf);
					expect(bonus).toBeLessThanOrEqual(MOST_BONUS * credit + 1e-9);
					if (!room.plan.options.speedBonus) expect(bonus).toBe(0);
				}
			}),
			{ numRuns: 400 }
		);
	});

	test('tells no player and no screen an id, a key or an explanation before the reveal', () => {
		holds(({ after: room }) => {
			if (!room) return;
			const round = room.rounds.get(room.index ?? -1);
			if (round?.revealedAt !== undefined) return;
			const { screen, players } = viewsOf(room);
			for (const view of [screen, ...players]) {
				// A player's own response comes back as they gave it, an id made up by them too.
				const bytes = JSON.stringify({ ...view, response: undefined });
				expect(bytes).not.toMatch(/secret|assembly|"key"|gao"|Abdoulaye|reveal"|verdict":\{/);
			}
		});
	});

	test('changes a player’s view by nobody else’s response or arrival', () => {
		holds(({ before, after, entry: { event } }) => {
			if (!before || !after || (event.kind !== 'responded' && event.kind !== 'joined')) return;
			for (const id of PLAYERS.filter((other) => other !== event.playerId)) {
				const [was, is] = [before, after].map((room) => flatView(room, id));
				expect(is && { ...is, leaders: 0, rank: 0 }).toEqual(
					was && { ...was, leaders: 0, rank: 0 }
				);
			}
		});
	});
});
