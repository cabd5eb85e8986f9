import type {} from '../browser/storage-contract';
import { expect, test as base } from './any-engine';
import { serveContractPage } from './contract-page';

const test = base.extend<{ contractUrl: string }>({
	contractUrl: async ({}, use) => {
		const { url, close } = await serveContractPage();
		await use(url);
		close();
	}
});

test('the learner’s log keeps its contract in this engine’s IndexedDB', async ({
	tab,
	contractUrl
}) => {
	// Were every test to wait in vain, the story would still tell their names.
	test.slow();
	await tab.goto(contractUrl);
	const outcomes = await tab.evaluate(() => globalThis.storageContract);
	const failures = outcomes.flatMap(({ name, failure }) => (failure ? `${name}: ${failure}` : []));
	expect(failures).toEqual([]);
	expect(outcomes.length).toBeGreaterThan(0);
});
