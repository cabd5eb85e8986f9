import type { Item } from '../item/item';
import type { Verdict } from '../item/response';
import type { Grade } from './event';

/** The grade that the screen preselects. Time taken is no part of it: a slow reader knows as much as a quick one. */
export function proposeGrade(_item: Item, verdict: Verdict): Grade {
	switch (verdict.outcome) {
		case 'wrong':
			return 'again';
		case 'part':
			return verdict.credit < 0.5 ? 'again' : 'hard';
		case 'right':
		case 'undecided':
			return 'good';
	}
}

/** The best grade to offer: to recognise the key among options is less than to recall it. */
export function gradeCeiling(item: Item): Grade {
	switch (item.type) {
		case 'choice':
		case 'choices':
		case 'verdict':
		case 'match':
		case 'order':
			return 'good';
		default:
			return 'easy';
	}
}
