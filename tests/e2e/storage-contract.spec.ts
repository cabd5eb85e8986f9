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
	await tab.goto(contractUrl);
	const outcomes = await tab.evaluate(() => globalThis.storageContract);
	expect(outcomes.filter(({ failure }) => failure !== undefined)).toEqual([]);
	expect(outcomes.length).toBeGreaterThan(0);
});
