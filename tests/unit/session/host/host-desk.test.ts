import { describe, expect, test } from 'vitest';

import { failed, ok, type Result } from '$lib/core/result';
import { hostedPlayers, hostRoom } from '$lib/core/room/host-view';
import { HostDesk, type HostLink } from '$lib/session/host/host-desk.svelte';
import type { HostParts } from '$lib/session/host/view-schemas';
import type { SendError, SentCommand } from '$lib/session/room/send-command';

import { PlayedRoom, set } from '../../core/room/make-room';

type Outcome = Result<{ readonly playerId?: string }, SendError>;

/** A room that only notes what it is sent. */
class NotingLink implements HostLink {
	readonly code = 'KORA42';
	readonly status = 'live';
	readonly reason = undefined;
	readonly sent: SentCommand[] = [];
	readonly parts: Partial<HostParts>;
	outcome: Outcome | Promise<Outcome> = ok({});

	constructor(played: PlayedRoom) {
		this.parts = {
			room: hostRoom(played.room, set, played.standings),
			players: hostedPlayers(played.room, played.standings)
		};
	}

	now = () => 0;

	send(command: SentCommand): Promise<Outcome> {
		this.sent.push(command);
		return Promise.resolve(this.outcome);
	}
}

function playedTo(step: 'ready' | 'open'): PlayedRoom {
	const played = new PlayedRoom();
	played.host({ kind: 'moved', index: 0 });
	if (step === 'open') played.open(0, 30);
	return played;
}

/** A desk whose first command has no reply before `answer`. */
function stepOnItsWay() {
	const link = new NotingLink(playedTo('open'));
	const answered = Promise.withResolvers<Outcome>();
	link.outcome = answered.promise;
	const desk = new HostDesk(link, 45);
	return { link, desk, first: desk.takeStep(), answer: () => answered.resolve(ok({})) };
}

describe('HostDesk', () => {
	test('takes the next step with the time that questions have', async () => {
		const link = new NotingLink(playedTo('ready'));
		await new HostDesk(link, 45).takeStep();
		expect(link.sent).toEqual([{ kind: 'open', index: 0, seconds: 45 }]);
	});

	test('sends a command once, however often it is asked for while it is on its way', async () => {
		const { link, desk, first, answer } = stepOnItsWay();
		await desk.takeStep();
		answer();
		await first;
		expect(link.sent).toEqual([{ kind: 'close', index: 0 }]);
	});

	test('sends what else is asked for meanwhile in its turn', async () => {
		const { link, desk, first, answer } = stepOnItsWay();
		const second = desk.send({ kind: 'lock' });
		await Promise.resolve();
		expect(link.sent).toEqual([{ kind: 'close', index: 0 }]);
		answer();
		expect(await Promise.all([first, second])).toEqual([undefined, true]);
		expect(link.sent).toEqual([{ kind: 'close', index: 0 }, { kind: 'lock' }]);
	});

	test('stops at the first refusal and says why', async () => {
		const link = new NotingLink(playedTo('open'));
		link.outcome = failed('not-allowed');
		const desk = new HostDesk(link, 45);
		await desk.skip();
		expect(link.sent).toEqual([{ kind: 'close', index: 0 }]);
		expect(desk.error).toBe('not-allowed');
	});

	test('has nothing to complain of where the clock was first', async () => {
		const link = new NotingLink(playedTo('open'));
		link.outcome = failed('wrong-phase');
		const desk = new HostDesk(link, 45);
		await desk.takeStep();
		expect(desk.error).toBeUndefined();
	});
});
