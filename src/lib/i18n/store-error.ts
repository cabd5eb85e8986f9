import type { StoreError } from '$lib/core/memory/learner-log';

import { m } from './paraglide/messages';

/** What to do about a store that failed, in words for people. */
export function storeAdvice(error: StoreError): string {
	switch (error.kind) {
		case 'unavailable':
			return m.store_unavailable();
		case 'quota-exceeded':
			return m.store_quota();
		case 'blocked-by-other-tab':
			return m.store_blocked();
		case 'made-by-later-version':
			return m.store_later_version();
		case 'storage-lost':
			return m.store_lost();
		case 'unknown':
			return m.store_unknown();
	}
}
