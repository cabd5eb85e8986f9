import type { Item } from '$lib/core/item/item';
import type { StudySet } from '$lib/core/item/study-set';
import { plainText } from '$lib/core/item/text';

import { formatNumber } from './format';
import { m } from './paraglide/messages';

/** What a reader hands to the author of a question: their own words first, then all that finds the question again. */
export function reportText(
	set: Pick<StudySet, 'id' | 'version' | 'edition'>,
	item: Pick<Item, 'id' | 'stem'>,
	words: string,
	appVersion: string
): string {
	const said = words.trim();
	return [
		...(said ? [said, ''] : []),
		m.report_question({ stem: plainText(item.stem) }),
		m.report_item({ item: item.id }),
		m.report_set({ set: set.id, version: formatNumber(set.version), edition: set.edition }),
		m.report_app({ version: appVersion })
	].join('\n');
}
