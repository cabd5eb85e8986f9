import { m } from '$lib/i18n/paraglide/messages';
import type { CodeProblem } from '$lib/session/room/class-visit.svelte';
import type { SendError } from '$lib/session/room/send-command';

export function codeProblemWords(problem: CodeProblem): string {
	switch (problem) {
		case 'no-code':
			return m.join_no_code();
		case 'no-room':
			return m.join_no_room();
		case 'too-many':
			return m.join_too_many();
		case 'offline':
			return m.join_offline();
	}
}

/** Why somebody could not join. */
export function joinRefusalWords(error: SendError): string {
	switch (error) {
		case 'name-empty':
			return m.join_name_empty();
		case 'name-too-long':
			return m.join_name_too_long();
		case 'name-taken':
			return m.join_name_taken();
		case 'name-unkind':
			return m.join_name_unkind();
		case 'locked':
			return m.join_room_locked();
		case 'full':
			return m.join_full();
		case 'ended':
		case 'no-room':
			return m.join_room_ended();
		default:
			return m.join_refused();
	}
}

/** Why a response does not count. */
export function responseRefusalWords(error: SendError): string {
	switch (error) {
		case 'late':
		case 'wrong-phase':
		case 'wrong-question':
		case 'ended':
			return m.play_late();
		case 'paused':
			return m.play_refused_paused();
		case 'already-responded':
			return m.play_first_counts();
		default:
			return m.play_not_counted();
	}
}
