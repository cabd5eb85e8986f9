import type { LearnerId } from '$lib/core/memory/event';

import type { OpenLog } from './learner.svelte';

/** Begins to open a log before anybody asks for it: the first who asks for that learner gets what was begun. */
export function beginOpening(openLog: OpenLog, id: LearnerId): OpenLog {
	let isUnblocked = false;
	let tellUnblocked = () => {
		isUnblocked = true;
	};
	let begun: ReturnType<OpenLog> | undefined = openLog(id, () => tellUnblocked());
	return (wanted, onUnblocked) => {
		const opening = begun;
		begun = undefined;
		if (!opening || isUnblocked || wanted !== id) return openLog(wanted, onUnblocked);
		tellUnblocked = onUnblocked;
		return opening;
	};
}
