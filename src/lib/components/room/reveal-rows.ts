import type { Response, Verdict } from '$lib/core/item/response';
import type { AskedQuestion } from '$lib/core/room/ask-question';
import type { Reveal } from '$lib/core/room/reveal';

import { rowsOf, type VerdictRow } from '../question/verdict-rows';
import { offeredIn } from './asked-input';

/**
 * What was right, line by line, and what the player had instead.
 * @param response `none` for who left the question
 * @param verdict undefined for who left it
 */
export const revealRows = (
	asked: AskedQuestion,
	{ key, keyText }: Reveal,
	response: Response,
	verdict: Pick<Verdict, 'outcome' | 'slip'> | undefined
): readonly VerdictRow[] => rowsOf({ ...offeredIn(asked), keyText }, key, response, verdict);
