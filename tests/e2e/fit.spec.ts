import type { Page } from '@playwright/test';

import { GRADES, type LearnerEvent } from '../../src/lib/core/memory/event';
import { byMemory, FORGETFUL, simulateLearner } from '../unit/core/memory/fit/simulate-learner';
import { expect, test } from './fixtures';
import { backupOf, eventAt } from './made-log';
import { workerInCharge } from './worker-in-charge';

const DAY_MILLIS = 86_400_000;

/** A year of somebody who forgets faster than the average, as a backup. */
function forgetfulBackup(reviewCount: number): Buffer {
	const { starts, studyDays, grades } = simulateLearner({
		seed: 7,
		reviewCount,
		recall: byMemory,
		weights: FORGETFUL
	});
	const firstDay = Math.floor(Date.now() / DAY_MILLIS) - 400;
	const events: LearnerEvent[] = [];
	for (let card = 0; card + 1 < starts.length; card++)
		for (let index = starts[card]!; index < starts[card + 1]!; index++) {
			const studyDay = firstDay + studyDays[index]!;
			events.push(
				eventAt(studyDay * DAY_MILLIS + DAY_MILLIS / 2 + index, {
					kind: 'reviewed',
					cardKey: `made-up/item-${card}/whole`,
					setVersion: 1,
					edition: 'en',
					optionIds: [],
					grade: GRADES[grades[index]!]!,
					latencyMillis: 3000,
					mode: 'study'
				})
			);
		}
	return backupOf(events);
}

async function restore(page: Page, buffer: Buffer, count: string) {
	await page.goto('/backup');
	const file = { name: 'a.passage', mimeType: 'application/octet-stream', buffer };
	await page.getByLabel('Choose a backup file').setInputFiles(file);
	await expect(page.getByText(`${count} entries were added.`)).toBeVisible();
}

test('parameters are fitted on the device, used, given back, and fitted again without a network', async ({
	page,
	server
}) => {
	test.slow();
	await page.goto('/');
	await page.evaluate(workerInCharge);
	await restore(page, forgetfulBackup(1500), '1,500');
	await page.goto('/progress');
	const fitted = page.getByRole('heading', { name: 'It fits you better' });
	await page.getByRole('button', { name: 'Fit it to me' }).click();
	await expect(fitted).toBeVisible({ timeout: 60_000 });
	await expect(page.getByRole('img', { name: /How often you recalled/ })).toBeVisible();
	await page.getByRole('button', { name: 'Use it' }).click();
	await expect(page.getByText('In use since')).toBeVisible();
	await page.reload();
	await expect(page.getByText('In use since')).toBeVisible();

	await page.getByRole('button', { name: 'Go back to the average' }).click();
	await expect(page.getByText('In use since')).toBeHidden();
	await server.kill();
	await page.reload();
	await page.getByRole('button', { name: 'Fit it to me' }).click();
	await expect(fitted).toBeVisible({ timeout: 60_000 });
});

test('a first fit without a network says what to do', async ({ page, server }) => {
	await page.goto('/');
	await page.evaluate(workerInCharge);
	await restore(page, forgetfulBackup(100), '100');
	await page.goto('/progress');
	await server.kill();
	await page.getByRole('button', { name: 'Fit it to me' }).click();
	await expect(page.getByText('Go online once and try again')).toBeVisible();
});
