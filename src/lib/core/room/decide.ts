import { failed, ok, type Result } from '../result';
import type { EpochMillis } from '../memory/time';
import { judgeEvent } from './judge-event';
import { isAcceptable } from './judge-response';
import { cleanName } from './player-name';
import type { Refusal } from './refusal';
import type { Given, RoomCommand } from './room-command';
import type { RoomChange, RoomEvent, Sender } from './room-event';
import type { RoomState } from './room-state';

/**
 * The event to append for a command, or why there is none. This spares the log what would be refused anyway; what counts
 * is decided by the fold, once the entry has its place. A response is refused here only for who sent it or its shape, and
 * else appended whatever the room's state, so that any number can be on their way at once.
 *
 * @param now the log's clock, as far as it is known
 */
export function decide(
	room: RoomState | undefined,
	sender: Sender,
	command: RoomCommand,
	given: Given,
	now: EpochMillis
): Result<RoomEvent, Refusal> {
	const change = changeOf(room, sender, command, given);
	if (typeof change === 'string') return failed(change);
	if ('name' in change && sender.role !== 'host' && given.isUnkind(change.name))
		return failed('name-unkind');
	const event: RoomEvent = { ...change, by: sender, commandId: given.commandId };
	if (event.kind === 'responded') return decideResponse(room, event);
	const refusal = judgeEvent(room, event, now);
	return refusal ? failed(refusal) : ok(event);
}

function decideResponse(
	room: RoomState | undefined,
	event: Extract<RoomEvent, { kind: 'responded' }>
): Result<RoomEvent, Refusal> {
	if (!room) return failed('no-room');
	if (!isAcceptable(event.response)) return failed('malformed');
	const { by } = event;
	const maySpeak = by.role === 'host' || (by.role === 'player' && by.playerId === event.playerId);
	return maySpeak ? ok(event) : failed('not-allowed');
}

function changeOf(
	room: RoomState | undefined,
	sender: Sender,
	command: RoomCommand,
	{ tokenHash, playerId, seed }: Given
): RoomChange | Refusal {
	switch (command.kind) {
		case 'create':
			return { ...command, kind: 'created', hostTokenHash: tokenHash };
		case 'join':
			return {
				kind: 'joined',
				playerId,
				tokenHash: sender.role === 'host' ? null : tokenHash,
				name: cleanName(command.name),
				teamId: command.teamId ?? null
			};
		case 'rename':
			return { ...command, kind: 'renamed', name: cleanName(command.name) };
		case 'kick':
			return { ...command, kind: 'kicked' };
		case 'reseat': {
			const before = room?.players.get(command.playerId);
			if (!before) return 'not-in-room';
			return { ...command, kind: 'reseated', tokenHash: command.tokenHash ?? before.tokenHash };
		}
		case 'set-extra-time':
			return { ...command, kind: 'extra-time-set' };
		case 'change-team':
			return { ...command, kind: 'team-changed' };
		case 'open':
			return { ...command, kind: 'opened', seed };
		case 'next': {
			const index = command.index ?? nextIndex(room);
			return index === undefined ? 'wrong-question' : { kind: 'moved', index };
		}
		case 'hand-over':
			return { ...command, kind: 'handed-over' };
		case 'respond':
			return { ...command, kind: 'responded' };
		case 'judge':
			return { ...command, kind: 'judged' };
		case 'close':
			return { ...command, kind: 'closed' };
		case 'reveal':
			return { ...command, kind: 'revealed' };
		case 'lock':
			return { kind: 'locked' };
		case 'unlock':
			return { kind: 'unlocked' };
		case 'pause':
			return { kind: 'paused' };
		case 'resume':
			return { kind: 'resumed' };
		case 'end':
			return { kind: 'ended' };
	}
}

/** After the last question come those that were passed over before it; undefined when all were asked. */
export function nextIndex(room: RoomState | undefined): number | undefined {
	const indices = room ? [...room.plan.questions.keys()] : [];
	const from = (room?.index ?? -1) + 1;
	return [...indices.slice(from), ...indices.slice(0, from)].find(
		(index) => !room?.rounds.has(index) && index !== room?.index
	);
}
