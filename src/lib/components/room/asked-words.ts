import type { Response } from '$lib/core/item/response';
import type { AskedQuestion } from '$lib/core/room/ask-question';
import { m } from '$lib/i18n/paraglide/messages';

import { responseLine } from '../question/response-words';
import { offeredIn } from './asked-input';

/** What a player responded, on one line. */
export const askedWords = (asked: AskedQuestion, response: Response): string =>
	response.type === 'recall' ? m.play_in_mind() : responseLine(offeredIn(asked), response);
