import { describe, expect, test } from 'vitest';

import { packBackup, readBackupHeader } from '$lib/core/memory/backup';

import { NOON } from './make-events';

const header = { learnerId: 'me', learnerName: 'Amina', madeAtMillis: NOON, eventCount: 0 };

describe('readBackupHeader', () => {
	test('reads what packBackup wrote', () => {
		expect(readBackupHeader(packBackup(header, []))).toEqual({ ok: true, value: header });
	});

	test.each([[1e308], [0.5], [NaN]])('refuses a time that no date can show: %s', (madeAtMillis) => {
		expect(readBackupHeader(packBackup({ ...header, madeAtMillis }, []))).toEqual({
			ok: false,
			error: { kind: 'damaged' }
		});
	});
});
