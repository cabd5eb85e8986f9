/** Runs in a page: resolves once the service worker has precached everything and answers this page's requests. */
export async function workerInCharge(): Promise<void> {
	await navigator.serviceWorker.ready;
	if (!navigator.serviceWorker.controller)
		await new Promise((resolve) =>
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
		);
}
