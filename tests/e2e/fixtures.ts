import { expect } from '@playwright/test';

import { test as base } from './server';

export { expect };

/**
 * Firefox reports it where the person goes on to another page while a file is still being fetched. A file that the
 * service worker does not have fails its story by what is missing on the page.
 */
const CUT_OFF = /error loading dynamically imported module|A ServiceWorker intercepted the request/;

interface Fixtures {
	/** Fails a story in which the page complained or spoke to anybody but its own server. */
	watch: undefined;
}

export const test = base.extend<Fixtures>({
	watch: [
		async ({ context, server }, use) => {
			const complaints: string[] = [];
			context.on('request', (request) => {
				const { protocol, origin } = new URL(request.url());
				if (protocol.startsWith('http') && origin !== server.url)
					complaints.push(`a request to ${origin}`);
			});
			context.on('weberror', (weberror) => {
				const error = String(weberror.error());
				if (!CUT_OFF.test(error)) complaints.push(error);
			});
			context.on('console', (message) => {
				// What the network lacks is what offline stories are about.
				const network = message.text().startsWith('Failed to load resource');
				const isTold = message.type() === 'error' && !network && !CUT_OFF.test(message.text());
				if (isTold) complaints.push(message.text());
			});
			await use(undefined);
			if ((await context.cookies()).length > 0) complaints.push('a cookie');
			expect(complaints).toEqual([]);
		},
		{ auto: true }
	]
});
