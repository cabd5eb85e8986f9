/** An element, as the protocol names it. */
export type Element = Readonly<Record<string, string>>;

/** Longer than a story may take, so that the story says what it waited for. */
const SCRIPT_LIMIT_MILLIS = 300_000;
const LOAD_LIMIT_MILLIS = 30_000;

type Reply = { readonly value: unknown };

/** One session of a W3C WebDriver: https://www.w3.org/TR/webdriver2/. Every call throws the driver's error. */
export class WebDriver {
	readonly #address: string;

	private constructor(address: string) {
		this.#address = address;
	}

	/** @param driverUrl without a slash at its end */
	static async openSession(driverUrl: string): Promise<WebDriver> {
		const session = await command('POST', `${driverUrl}/session`, {
			capabilities: {
				alwaysMatch: {
					timeouts: { script: SCRIPT_LIMIT_MILLIS, pageLoad: LOAD_LIMIT_MILLIS }
				}
			}
		});
		return new WebDriver(`${driverUrl}/session/${(session as { sessionId: string }).sessionId}`);
	}

	/** Resolves once the page is loaded. */
	async goto(url: string): Promise<void> {
		await this.#post('url', { url });
	}

	async reload(): Promise<void> {
		await this.#post('refresh', {});
	}

	/** @param script the body of a function that may return a promise */
	async execute(script: string, args: readonly unknown[] = []): Promise<unknown> {
		return await this.#post('execute/sync', { script, args });
	}

	async click(element: Element): Promise<void> {
		await this.#post(`element/${idOf(element)}/click`, {});
	}

	async type(element: Element, text: string): Promise<void> {
		await this.#post(`element/${idOf(element)}/value`, { text });
	}

	async close(): Promise<void> {
		await command('DELETE', this.#address);
	}

	#post(path: string, body: unknown): Promise<unknown> {
		return command('POST', `${this.#address}/${path}`, body);
	}
}

const idOf = (element: Element) => Object.values(element)[0]!;

async function command(method: string, url: string, body?: unknown): Promise<unknown> {
	const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
	const { value } = (await response.json()) as Reply;
	if (response.ok) return value;
	const { error, message } = value as { error: string; message: string };
	throw new Error(`${error}: ${message}`);
}
