import { ok } from '$lib/core/result';
import { Learner } from '$lib/session/learner.svelte';

import { ListLog } from './list-log';

/** A learner whose log is a list. */
export async function listLearner() {
	const disk = new ListLog();
	const learner = new Learner(() => Promise.resolve(ok(disk)), disk.clock);
	await learner.open('me');
	return { disk, learner };
}
