/** Milliseconds: far more than a browser takes to put one worker in the other's place. */
const HANDING_OVER = 2_000;

/**
 * A new version waits until the person says so. Taking it reloads this page at once; another open tab is
 * never reloaded under its reader: it goes on with what it has loaded and loads its next page whole.
 */
export class AppUpdate {
	waiting = $state.raw<ServiceWorker>();
	dismissed = $state(false);
	/** Another tab took the new version. */
	replaced = false;
	#taking = false;
	readonly #reload: () => void;

	constructor(reload: () => void) {
		this.#reload = reload;
	}

	/** @param container undefined in an insecure context or a browser without service workers: nothing happens. */
	async register(container: ServiceWorkerContainer | undefined): Promise<void> {
		if (!container || !import.meta.env.PROD) return;
		const hadController = container.controller !== null;
		container.addEventListener('controllerchange', () => {
			if (this.#taking) this.#reload();
			else if (hadController) this.replaced = true;
		});
		try {
			const registration = await container.register('/sw.js');
			this.#offer(registration.waiting, container);
			registration.addEventListener('updatefound', () => {
				const installing = registration.installing;
				installing?.addEventListener('statechange', () => {
					if (installing.state === 'installed') this.#offer(installing, container);
				});
			});
			document.addEventListener('visibilitychange', () => {
				if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
			});
		} catch {
			// Refused by the browser or offline: the app works, only not without a network.
		}
	}

	/** Loads the page again even where the browser does not hand over: one that waits for a request of this page does then. */
	take(): void {
		this.#taking = true;
		this.waiting?.postMessage({ type: 'SKIP_WAITING' });
		setTimeout(this.#reload, HANDING_OVER);
	}

	#offer(worker: ServiceWorker | null, container: ServiceWorkerContainer): void {
		// The first worker of a first visit replaces nothing.
		if (worker && container.controller) {
			this.waiting = worker;
			this.dismissed = false;
		}
	}
}
