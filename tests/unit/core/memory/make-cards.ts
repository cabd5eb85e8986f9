import type { Card } from '$lib/core/memory/card';

import { NOON, TODAY } from './make-events';

/** A card reviewed ten days ago and due today, unless told otherwise. */
export const makeCard = (key: string, but: Partial<Card> = {}): Card => ({
	key,
	stability: 10,
	difficulty: 5,
	reviewCount: 3,
	lapseCount: 0,
	firstDay: TODAY - 20,
	lastDay: TODAY - 10,
	lastAtMillis: NOON,
	lastGrade: 'good',
	dueDay: TODAY,
	suspended: false,
	...but
});
