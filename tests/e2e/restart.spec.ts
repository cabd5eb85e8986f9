import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from './fixtures';
import { fetchSet, Learner } from './learner';

test('with the server gone and the browser restarted, everything is still there', async ({
	server,
	playwright,
	browserName,
	viewport
}) => {
	const profile = await mkdtemp(join(tmpdir(), 'passage-profile-'));
	const open = async () => {
		const context = await playwright[browserName].launchPersistentContext(profile, { viewport });
		return { context, page: context.pages()[0] ?? (await context.newPage()) };
	};

	const before = await open();
	await before.page.goto(server.url);
	await before.page.evaluate(() => navigator.serviceWorker.ready);
	const set = await fetchSet(before.page, { origin: server.url });
	await before.page.getByRole('link', { name: 'Study now' }).click();
	const learner = new Learner(before.page, set);
	for (let count = 0; count < 3; count++) {
		await learner.respondRight();
		await learner.grade('Good');
	}
	await expect(before.page.getByText(/^4 of/)).toBeVisible();
	await before.context.close();
	await server.kill();

	const after = await open();
	await after.page.goto(`${server.url}/settings`);
	await expect(after.page.getByText('3 cards have a memory here.')).toBeVisible();
	await after.page.goto(`${server.url}/study`);
	await expect(after.page.getByText('1 of 7')).toBeVisible();
	await after.context.close();
	await rm(profile, { recursive: true });
});
