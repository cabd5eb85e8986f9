import { createContext } from 'svelte';

import type { Learner } from './learner.svelte';
import type { Safekeeping } from './safekeeping.svelte';
import type { StudySession } from './study-session.svelte';

/** The learner of this page, opened once by the root layout. */
export const [getLearner, setLearner] = createContext<Learner>();

export const [getSafekeeping, setSafekeeping] = createContext<Safekeeping>();

/** A card whose verdict is on the screen survives a look into the reading. */
export interface Sitting {
	session?: StudySession;
	/** Query of the study page it was begun with: `?set=…`, or empty. */
	query: string;
}
export const [getSitting, setSitting] = createContext<Sitting>();
