import { expect, test } from './fixtures';
import { fetchSet, Learner } from './learner';

test('a card stays where it is when the device is full, and goes on when there is room', async ({
	page
}) => {
	// As a browser refuses: no driver can fill a disk.
	await page.addInitScript(() => {
		const own = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add')!;
		const add = own.value as (value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;
		IDBObjectStore.prototype.add = function (...row) {
			if (document.documentElement.dataset['disk'] === 'full')
				throw new DOMException('no space', 'QuotaExceededError');
			return add.apply(this, row);
		};
	});
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	const item = await learner.respondRight();
	const root = page.locator('html');
	await root.evaluate((html) => (html.dataset['disk'] = 'full'));
	await learner.grade('Good');
	await expect(page.getByRole('alert')).toContainText('The device has no space left.');
	await root.evaluate((html) => delete html.dataset['disk']);
	await learner.grade('Good');
	expect((await learner.asked()).id).not.toBe(item.id);
	await expect(page.getByRole('alert')).toBeHidden();
	await page.goto('/settings');
	await expect(page.getByText('1 card has a memory here.')).toBeVisible();
});

test('an open tab notices that the browser cleared the storage, and says what to do', async ({
	page,
	baseURL
}) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.respondRight();
	await learner.grade('Good');
	await learner.asked();
	await page.getByRole('link', { name: 'Close' }).click();
	await expect(page.getByText('not yet asked')).toBeVisible();
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Storage.clearDataForOrigin', {
		origin: baseURL!,
		storageTypes: 'indexeddb'
	});
	await expect(page.getByText('The browser has closed or cleared its storage')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Restore a backup' })).toBeVisible();
});

test('behind a tab with an older version it waits, and goes on when that is closed', async ({
	page,
	context
}) => {
	const older = await context.newPage();
	// A page of the same origin without the app.
	await older.goto('/manifest.webmanifest');
	await older.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('passage', 1);
				request.onupgradeneeded = () => {
					const events = request.result.createObjectStore('events', { autoIncrement: true });
					events.createIndex('id', 'id', { unique: true });
					events.createIndex('card', 'cardKey');
					request.result.createObjectStore('snapshots');
					request.result.createObjectStore('meta');
				};
				request.onsuccess = () => resolve();
				request.onerror = () => reject(new Error('no database'));
			})
	);
	await page.goto('/');
	await expect(page.getByText('Another tab runs an older version of Passage.')).toBeVisible();
	await older.close();
	await expect(page.getByRole('link', { name: 'Study now' })).toBeVisible();
	await expect(page.getByText('Another tab runs an older version')).toBeHidden();
});

test('a part of the log that is damaged is named, and the rest is whole', async ({ page }) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.respondRight();
	await learner.grade('Good');
	await learner.asked();
	await page.goto('/manifest.webmanifest');
	// A segment that cannot be read, in front of all rows.
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('passage');
				request.onsuccess = () => {
					const transaction = request.result.transaction(['segments', 'snapshots'], 'readwrite');
					transaction.objectStore('snapshots').clear();
					transaction.objectStore('segments').put(
						{
							count: 4096,
							leastId: '0mmkk5mo0-0000-phone',
							greatestId: '0mnkk5mo0-0000-phone',
							bytes: new Blob(['scrambled'])
						},
						0.5
					);
					transaction.oncomplete = () => (request.result.close(), resolve());
					transaction.onabort = () => reject(new Error('aborted'));
				};
			})
	);
	await page.goto('/');
	await expect(page.getByText('4,096 entries of your progress')).toBeVisible();
	await expect(page.getByText('All the rest is whole.')).toBeVisible();
	await page.goto('/settings');
	await expect(page.getByText('1 card has a memory here.')).toBeVisible();
});

test('a clock that was a year ahead is named, and its card is asked again', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2027-03-02T18:00:00'));
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	const first = await learner.respondRight();
	await learner.grade('Easy');
	await learner.asked();
	await page.clock.setFixedTime(new Date('2026-03-02T18:00:00'));
	await page.goto('/');
	await expect(page.getByText('Your last response here is dated 2 March 2027')).toBeVisible();
	await expect(page.getByText('card is about to fade.')).toBeVisible();
	await page.goto('/study');
	for (let again = false; !again;) {
		again = (await learner.respondRight()).id === first.id;
		await learner.grade('Good');
	}
	await learner.asked();
	await page.goto('/');
	await expect(page.getByText('not yet asked')).toBeVisible();
	await expect(page.getByText('Your last response here is dated')).toBeHidden();
});

test('questions that could not be loaded are loaded on trying again', async ({
	browser,
	server
}) => {
	// Without the worker, whose own requests no story can hold back.
	const context = await browser.newContext({ baseURL: server.url, serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.route('**/sets/**/*.json', (route) => route.abort());
	await page.goto('/study');
	await expect(page.getByRole('alert')).toContainText('The questions could not be loaded.');
	await page.unroute('**/sets/**/*.json');
	await page.getByRole('button', { name: 'Try again' }).click();
	await new Learner(page, await fetchSet(page)).asked();
	await context.close();
});
