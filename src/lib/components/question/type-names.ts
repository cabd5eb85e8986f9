import type { ItemType } from '$lib/core/item/item';
import { m } from '$lib/i18n/paraglide/messages';

export const typeNames: Record<ItemType, () => string> = {
	recall: m.type_recall,
	cloze: m.type_cloze,
	choice: m.type_choice,
	choices: m.type_choices,
	verdict: m.type_verdict,
	short: m.type_short,
	number: m.type_number,
	date: m.type_date,
	order: m.type_order,
	match: m.type_match
};
