import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has before what a story is after. */
const MOST_STOPS = 60;

/** Somebody without a mouse: after each key the focus is somewhere, in view, and can be seen. */
export class HandsOnKeyboard {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	async press(key: string): Promise<void> {
		await this.#page.keyboard.press(key);
		await this.expectFocusSeen(key);
	}

	/** Tab after Tab until it has the focus. */
	async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
		await expect(target).toBeVisible();
		for (let stop = 0; stop < MOST_STOPS; stop++) {
			await this.#page.keyboard.press(key);
			await this.expectFocusSeen(key, { orOutside: true });
			if (await target.evaluate((element) => element === document.activeElement)) return;
		}
		throw new Error(`${MOST_STOPS} stops, and not at ${String(target)}`);
	}

	async tabToAndPress(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
		await this.tabTo(target);
		await this.press(key);
	}

	/** What a screen reader says by itself, since the focus does not go there. */
	async hears(words: string | RegExp): Promise<void> {
		await expect(this.#page.getByRole('status').filter({ hasText: words })).toBeAttached();
	}

	/** @param orOutside it may have gone on to the browser's own controls, after the last of the page's */
	async expectFocusSeen(after: string, { orOutside = false } = {}): Promise<void> {
		const fine = orOutside ? /^$|^nowhere$/ : /^$/;
		await expect.poll(() => this.#page.evaluate(whyUnseen), { message: after }).toMatch(fine);
	}
}

/** Runs in the page. */
function whyUnseen(): string {
	const focused = document.activeElement as HTMLElement | null;
	if (!focused || focused === document.body) return 'nowhere';
	const call = `${focused.localName} “${(focused.textContent ?? '').trim().slice(0, 40)}”`;
	// A field may lie unseen over the box that shows it.
	const shown = focused.matches('input, select')
		? (focused.closest('label, :has(> select)') ?? focused)
		: focused;
	const { left, top, right, bottom } = shown.getBoundingClientRect();
	const across = [left + 3, (left + right) / 2, right - 3];
	const down = [top + 3, (top + bottom) / 2, bottom - 3];
	const isOnTop = across.some((x) =>
		down.some((y) => {
			const hit = document.elementFromPoint(x, y);
			return hit !== null && (shown.contains(hit) || hit.contains(shown));
		})
	);
	if (!isOnTop) return `${call} is out of sight`;
	// These show it in their parts.
	if (focused.matches('[type=date], [type=time]')) return '';
	// A heading takes the focus so that reading goes on there; it is no control and has no ring.
	if (focused.tabIndex < 0 && !focused.matches('[role=button]')) return '';
	const hasRing = [focused, ...(focused.closest('label, :has(> select)') ? [shown] : [])].some(
		(one) => {
			const { outlineStyle, outlineWidth } = getComputedStyle(one);
			return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		}
	);
	return hasRing ? '' : `${call} has no ring`;
}
