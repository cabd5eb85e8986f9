import { expect, type Page } from '@playwright/test';

import type { StudySet } from '../../../src/lib/core/item/study-set';
import { catalogue, type Locale, type Say } from '../catalogue';
import { fetchSet, Learner } from '../learner';

/** Somebody who goes from screen to screen, in one language. */
export class Visitor {
	readonly page: Page;
	readonly set: StudySet;
	readonly learner: Learner;
	readonly say: Say;
	readonly #prefix: string;

	private constructor(page: Page, locale: Locale, set: StudySet) {
		this.page = page;
		this.set = set;
		this.say = catalogue(locale);
		this.learner = new Learner(page, set, this.say);
		this.#prefix = locale === 'en' ? '' : `/${locale}`;
	}

	static async arrive(page: Page, locale: Locale): Promise<Visitor> {
		return new Visitor(page, locale, await fetchSet(page, { edition: locale }));
	}

	/** @param address as it is in English */
	async goto(address: string): Promise<void> {
		await this.page.goto(this.#prefix + (address === '/' && this.#prefix ? '' : address));
		await expect(this.page.locator('html[data-ready]')).toBeAttached();
	}

	button(name: string) {
		return this.page.getByRole('button', { name: this.say(name), exact: true });
	}

	/** @param words a part of it, or all */
	async sees(words: string): Promise<void> {
		await expect(this.page.getByText(words).first()).toBeVisible();
	}
}

/** Goes to one screen after another and says the name of each while it shows. */
export type Walk = (visitor: Visitor) => AsyncGenerator<string, void>;
