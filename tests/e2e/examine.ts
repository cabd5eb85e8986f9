import type { Page } from '@playwright/test';

import { findBarriers } from './find-barriers';
import { changeBack, changeWords, type Pseudo } from './change-words';
import { findCuts } from './find-cuts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };
/** What colours alone decide. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** What a wide screen can change besides. */
const LAYOUT = [...COLOURS, 'target-size', 'scrollable-region-focusable'];

/** Looks at screens as people meet them: narrow and wide, light and dark, with large text, in other words. */
export class Examiner {
	/** What is wrong, and where. */
	readonly found: Record<string, string[]> = {};
	readonly #page: Page;
	/** Whether to look in circumstances that are the same in every language. */
	readonly #thorough: boolean;

	constructor(page: Page, { thorough }: { thorough: boolean }) {
		this.#page = page;
		this.#thorough = thorough;
	}

	/** The screen is left as it was. */
	async examine(screen: string): Promise<void> {
		const page = this.#page;
		await page.evaluate(() => document.fonts.ready);
		await this.#axe(screen);
		await this.#cuts(screen);
		this.#note(await page.evaluate(findMotion), screen);
		await page.setViewportSize(NARROW);
		await this.#cuts(`${screen}, 320 wide`);
		await this.#withLargeText(`${screen}, 320 wide, text at 200 %`);
		if (this.#thorough) {
			await this.#inWords('long', `${screen}, 320 wide, words 40 % longer`);
			await this.#inWords('right-to-left', `${screen}, right to left`);
			await page.setViewportSize(DESK);
			await this.#axe(`${screen}, wide`, LAYOUT);
			await this.#cuts(`${screen}, wide`);
			await page.emulateMedia({ colorScheme: 'dark' });
			await this.#axe(`${screen}, dark`, COLOURS);
			await page.emulateMedia({ colorScheme: 'light' });
		}
		await page.setViewportSize(PHONE);
	}

	#note(problems: readonly string[], where: string) {
		for (const problem of problems) (this.found[problem] ??= []).push(where);
	}

	async #axe(where: string, rules?: string[]) {
		// What the foot of the screen covers is no smaller for it: a scroll brings it out.
		await this.#page.evaluate(placeFoot, 'static');
		this.#note(await findBarriers(this.#page, rules), where);
		await this.#page.evaluate(placeFoot, '');
	}

	async #cuts(where: string) {
		this.#note(await this.#page.evaluate(findCuts), where);
	}

	async #withLargeText(where: string) {
		const setSize = (size: string) =>
			this.#page.evaluate((to) => (document.documentElement.style.fontSize = to), size);
		await setSize('200%');
		await this.#cuts(where);
		await setSize('');
	}

	async #inWords(pseudo: Pseudo, where: string) {
		await this.#page.evaluate(changeWords, pseudo);
		await this.#cuts(where);
		await this.#page.evaluate(changeBack);
	}
}

/** Runs in the page. */
function placeFoot(position: string): void {
	const foot = document.querySelector<HTMLElement>('footer');
	if (foot) foot.style.position = position;
}

/** What still moves though motion is to be reduced. Runs in the page. */
function findMotion(): string[] {
	const longest = (durations: string) =>
		Math.max(...durations.split(',').map((one) => parseFloat(one) * (/ms$/.test(one) ? 1 : 1000)));
	return [...document.querySelectorAll('body *')]
		.filter((element) => {
			const style = getComputedStyle(element);
			const animation = style.animationName === 'none' ? 0 : longest(style.animationDuration);
			return Math.max(animation, longest(style.transitionDuration)) > 1;
		})
		.map(({ localName, className }) => `moves: ${localName} ${String(className)}`);
}
