import { m } from '$lib/i18n/paraglide/messages';
import type { SendError } from '$lib/session/room/send-command';

/** Why a host's command changed nothing, and what to do. */
export function refusalWords(error: SendError): string {
	switch (error) {
		case 'name-empty':
			return m.host_error_name_empty();
		case 'name-too-long':
			return m.host_error_name_long();
		case 'name-taken':
			return m.host_error_name_taken();
		case 'wrong-question':
			return m.host_error_asked();
		case 'late':
		case 'wrong-phase':
			return m.host_error_late();
		case 'already-responded':
			return m.host_error_responded();
		case 'paused':
			return m.host_error_paused();
		case 'full':
			return m.host_error_full();
		case 'ended':
			return m.host_error_ended();
		case 'not-host-any-more':
		case 'unknown-token':
			return m.host_not_host();
		case 'kicked':
		case 'not-in-room':
			return m.host_error_gone();
		case 'offline':
			return m.host_error_offline();
		default:
			return m.host_error_other();
	}
}
