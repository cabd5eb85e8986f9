/** Runs in a page: resolves once the service worker has precached everything and answers this page's requests. */
export async function workerInCharge(): Promise<void> {
	const limitMillis = 30_000;
	const { serviceWorker } = navigator;
	const inCharge = async () => {
		await serviceWorker.ready;
		if (serviceWorker.controller) return true;
		return await new Promise<true>((resolve) =>
			serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true })
		);
	};
	const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), limitMillis));
	if (await Promise.race([inCharge(), late])) return;
	const at = await serviceWorker.getRegistration();
	const worker = at?.installing ?? at?.waiting ?? at?.active;
	throw new Error(`no worker in charge; the last one is ${worker?.state ?? 'not there'}`);
}
