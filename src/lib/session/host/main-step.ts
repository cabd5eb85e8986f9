import type { HostRoom } from '$lib/core/room/host-view';
import type { RoomCommand } from '$lib/core/room/room-command';

/** What the host most likely does next: the large button. */
export type MainStep = 'start' | 'open' | 'close' | 'reveal' | 'next' | 'resume' | 'end' | 'report';

export function mainStep({ phase, paused, next }: HostRoom): MainStep {
	if (phase === 'ended') return 'report';
	if (paused) return 'resume';
	switch (phase) {
		case 'lobby':
			return 'start';
		case 'ready':
			return 'open';
		case 'open':
			return 'close';
		case 'closed':
			return 'reveal';
		case 'revealed':
			return next ? 'next' : 'end';
	}
}

/** What is sent for it. Nothing for the end, which is asked about first, and for the report, which is a page. */
export function commandFor(
	step: MainStep,
	{ preview, next }: HostRoom,
	seconds: number | null
): RoomCommand | undefined {
	switch (step) {
		case 'start':
		case 'next':
			// By its number: pressed twice, it does not go on twice.
			return next && { kind: 'next', index: next.index };
		case 'resume':
			return { kind: 'resume' };
		case 'open':
			return preview && { kind: 'open', index: preview.index, seconds };
		case 'close':
		case 'reveal':
			return preview && { kind: step, index: preview.index };
		case 'end':
		case 'report':
			return undefined;
	}
}

/** Passes over the question: one that is open is closed first, and without its reveal it counts for nothing. */
export function skipCommands({ phase, preview, next }: HostRoom): readonly RoomCommand[] {
	if (!preview || !next || phase === 'revealed' || phase === 'ended') return [];
	const goOn: RoomCommand = { kind: 'next', index: next.index };
	return phase === 'open' ? [{ kind: 'close', index: preview.index }, goOn] : [goOn];
}
