import fc from 'fast-check';

import type { Response } from '$lib/core/item/response';
import type { RoomChange, RoomEntry, RoomOptions, Sender } from '$lib/core/room/room-event';

import { ask, created, HOST, START } from './make-room';

export const PLAYERS = ['ada', 'bo', 'cy'];

const QUESTIONS = ask('choice-1', 'short-1', 'recall-1', 'order-1');

const playerId = fc.constantFrom(...PLAYERS, 'stranger');
const index = fc.constantFrom(0, 0, 1, 1, 2, 3, 9);
const response: fc.Arbitrary<Response> = fc.constantFrom<Response[]>(
	{ type: 'none' },
	{ type: 'recall' },
	{ type: 'choice', optionId: '1' },
	{ type: 'choice', optionId: '2' },
	{ type: 'choice', optionId: 'key' },
	{ type: 'short', typed: 'Diop' },
	{ type: 'order', stepIds: ['2', '1', '3', '4'] },
	{ type: 'short', typed: 'x'.repeat(400) }
);

const sender: fc.Arbitrary<Sender> = fc.oneof(
	{ weight: 3, arbitrary: fc.constant(HOST) },
	fc.constant<Sender>({ role: 'host', term: 1 }),
	playerId.map((id): Sender => ({ role: 'player', playerId: id })),
	fc.constant<Sender>({ role: 'newcomer' }),
	fc.constant<Sender>({ role: 'clock' })
);

const name = fc.constantFrom('Ada', 'Bo', 'Cy', 'ADA', 'Bô', '', 'x'.repeat(30));

const joined: fc.Arbitrary<RoomChange> = fc.record({
	kind: fc.constant('joined' as const),
	playerId,
	tokenHash: fc.constantFrom('hash', null),
	name,
	teamId: fc.constantFrom(null, 'a', 'elsewhere')
});

const responded = fc.record({
	kind: fc.constant('responded' as const),
	playerId,
	index,
	response
});

const lead: fc.Arbitrary<RoomChange> = fc.oneof(
	fc.record({
		kind: fc.constant('opened' as const),
		index,
		seconds: fc.constantFrom(null, 5, 20, -1),
		seed: fc.nat(1000)
	}),
	fc.record({ kind: fc.constantFrom('closed', 'revealed', 'moved'), index }),
	fc.record({ kind: fc.constantFrom('closed', 'revealed'), index }),
	fc.record({ kind: fc.constantFrom('paused', 'resumed', 'locked', 'unlocked') }),
	fc.record({ kind: fc.constant('kicked' as const), playerId }),
	fc.record({
		kind: fc.constant('extra-time-set' as const),
		playerId,
		share: fc.constantFrom(0, 0.5, 1, -1)
	})
);

const rare: fc.Arbitrary<RoomChange> = fc.oneof(
	fc.constant<RoomChange>({ kind: 'ended' }),
	fc.constant<RoomChange>({ kind: 'handed-over', hostTokenHash: 'another' }),
	fc.constant<RoomChange>(created(QUESTIONS)),
	fc.record({ kind: fc.constant('renamed' as const), playerId, name }),
	fc.record({ kind: fc.constant('reseated' as const), playerId, tokenHash: fc.constant('new') }),
	fc.record({ kind: fc.constant('judged' as const), playerId, index, right: fc.boolean() }),
	fc.record({ kind: fc.constant('team-changed' as const), playerId, teamId: fc.constant('a') })
);

interface Act {
	readonly by: Sender;
	readonly change: RoomChange;
}

/** From anybody, whether they may or not. */
const stray: fc.Arbitrary<Act[]> = fc
	.record({ by: sender, change: fc.oneof(lead, responded, joined, rare) })
	.map((act) => [act]);

const byHost = (change: RoomChange): Act => ({ by: HOST, change });

const closedByClock = (at: number): Act => ({
	by: { role: 'clock' },
	change: { kind: 'closed', index: at }
});

/** Several taps on one question, some by the same player. */
const tapsOn = (at: number): fc.Arbitrary<Act[]> =>
	fc.array(
		fc
			.record({ playerId: fc.constantFrom(...PLAYERS), response })
			.map(({ playerId: id, response: given }): Act => {
				const change = { kind: 'responded', playerId: id, index: at, response: given } as const;
				return { by: { role: 'player', playerId: id }, change };
			}),
		{ minLength: 1, maxLength: 5 }
	);

/** What a host does with a question, with taps all through, and sometimes a pause. */
const round: fc.Arbitrary<Act[]> = index.chain((at) =>
	fc
		.record({
			seconds: fc.constantFrom(null, 5, 20),
			pauses: fc.boolean(),
			taps: fc.array(tapsOn(at), { minLength: 4, maxLength: 4 })
		})
		.map(({ seconds, pauses, taps: [first = [], second = [], third = [], last = []] }) => [
			...QUESTIONS.map((_question, other) => byHost({ kind: 'closed', index: other })),
			byHost({ kind: 'opened', index: at, seconds, seed: at }),
			...first,
			...(pauses ? [byHost({ kind: 'paused' }), ...second, byHost({ kind: 'resumed' })] : []),
			...third,
			byHost({ kind: 'closed', index: at }),
			...last,
			byHost({ kind: 'revealed', index: at })
		])
);

/** Mostly from who may, so that a log gets somewhere; often enough from anybody. */
const acts: fc.Arbitrary<Act[]> = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: round },
			{ weight: 3, arbitrary: index.chain(tapsOn) },
			{ weight: 2, arbitrary: lead.map((change) => [byHost(change)]) },
			{
				weight: 1,
				arbitrary: joined.map((change): Act[] => [{ by: { role: 'newcomer' }, change }])
			},
			{ weight: 1, arbitrary: index.map((at) => [closedByClock(at)]) },
			{
				weight: 1,
				arbitrary: fc
					.constantFrom(byHost({ kind: 'ended' }), byHost({ kind: 'resumed' }))
					.map((one) => [one])
			},
			{ weight: 4, arbitrary: stray }
		),
		{ maxLength: 15 }
	)
	.map((parts) => parts.flat());

const options: fc.Arbitrary<RoomOptions> = fc.record({
	changeable: fc.boolean(),
	speedBonus: fc.boolean(),
	ranksShown: fc.boolean(),
	teams: fc.constantFrom(
		[],
		[
			{ id: 'a', name: 'A' },
			{ id: 'b', name: 'B' }
		]
	)
});

const opening: readonly Act[] = [
	...PLAYERS.map((id): Act => {
		const change = { kind: 'joined', playerId: id, tokenHash: id, name: id, teamId: null } as const;
		return { by: { role: 'newcomer' }, change };
	}),
	{ by: HOST, change: { kind: 'opened', index: 0, seconds: 20, seed: 5 } }
];

/** A log as it may stand after anything: some seconds between entries, a command id used again now and then. */
export const logs: fc.Arbitrary<RoomEntry[]> = fc
	.record({
		options,
		begun: fc.constantFrom(true, true, true, false),
		acts,
		pace: fc.infiniteStream(fc.constantFrom(0, 300, 1500, 4000)),
		reuse: fc.infiniteStream(fc.integer({ min: 0, max: 30 }))
	})
	.map(({ options: chosen, begun, acts: told, pace, reuse }) => {
		let at = START;
		const all = [byHost(created(QUESTIONS, chosen)), ...(begun ? opening : []), ...told];
		return all.map(({ by, change }, position) => {
			at += Number(pace.next().value);
			const chance = Number(reuse.next().value);
			return {
				position,
				at,
				event: { ...change, by, commandId: chance < 2 ? `again-${chance}` : `c${position}` }
			};
		});
	});
