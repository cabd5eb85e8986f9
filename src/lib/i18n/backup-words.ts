import type { BackupError } from '$lib/core/memory/backup';
import type { DamagedStretch, StoreError } from '$lib/core/memory/learner-log';
import type { EpochMillis } from '$lib/core/memory/time';

import { formatDate, formatNumber } from './format';
import { m } from './paraglide/messages';
import { storeAdvice } from './store-error';

/** Why a backup was not restored: what is safe, and what to do. */
export function restoreFailure(error: StoreError | BackupError): string {
	switch (error.kind) {
		case 'foreign':
			return m.backup_foreign();
		case 'damaged':
			return m.backup_damaged();
		case 'later-version':
			return m.backup_later();
		default:
			return m.backup_restore_failed({ advice: storeAdvice(error) });
	}
}

/** What of a log is lost, and how it may come back. */
export function damageWords({ eventCount, fromMillis, toMillis }: DamagedStretch): string {
	if (eventCount === 0) return m.damage_unknown();
	return m.damage_of({
		count: eventCount,
		shown: formatNumber(eventCount),
		from: formatDate(fromMillis),
		to: formatDate(toMillis)
	});
}

/** `passage-amina-2026-03-10.passage`; without the name where it has no letter that every disk can write. */
export function backupFileName(learnerName: string, madeAtMillis: EpochMillis): string {
	const name = learnerName
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	const day = new Date(madeAtMillis).toLocaleDateString('sv');
	return `passage-${name === '' ? '' : `${name}-`}${day}.passage`;
}
