import { createContext } from 'svelte';

import type { Learner } from './learner.svelte';

/** The learner of this page, opened once by the root layout. */
export const [getLearner, setLearner] = createContext<Learner>();
