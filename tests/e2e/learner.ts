import { expect, type Page } from '@playwright/test';

import type { Item } from '../../src/lib/core/item/item';
import type { StudySet } from '../../src/lib/core/item/study-set';
import { catalogue, type Say } from './catalogue.ts';

export const SET = 'minusma-departure';

/** @param origin where the page has no base address of its own */
export async function fetchSet(
	page: Page,
	{ origin = '', edition = 'en' } = {}
): Promise<StudySet> {
	const response = await page.request.get(`${origin}/sets/${SET}/${edition}.json`);
	return (await response.json()) as StudySet;
}

export const words = (text: Item['stem']) =>
	text.map((span) => (typeof span === 'string' ? span : 'em' in span ? span.em : ' ')).join('');

/** Whose inputs are loaded when they are asked. */
const LATER: readonly string[] = ['choices', 'order', 'match'] satisfies Item['type'][];

/** What a person sees of a learner's card, and does with it. */
export class Learner {
	readonly #page: Page;
	readonly #set: StudySet;
	readonly #say: Say;

	/** @param say the words of the page's language */
	constructor(page: Page, set: StudySet, say = catalogue('en')) {
		this.#page = page;
		this.#set = set;
		this.#say = say;
	}

	get #stem() {
		// Not the page's own while it stands behind the question kept ready.
		return this.#page.locator('[data-stem]:visible');
	}

	get #responding() {
		// In a test there is no "I don’t know": what is not known is skipped, or kept as it was.
		const names = ['study_dont_know', 'study_show', 'quiz_skip', 'quiz_keep'].map(this.#say);
		return this.#page.getByRole('button', { name: new RegExp(`^(${names.join('|')})$`) }).first();
	}

	/** The item on the screen, known by its stem as shown. */
	async asked(): Promise<Item> {
		// The first stem can be read before the page is ready to take a response.
		await expect(this.#responding).toBeVisible();
		const shown = tidy(await this.#stem.innerText());
		const item = this.#set.items.find((candidate) => this.#asShown(candidate).includes(shown));
		if (!item) throw new Error(`no item with the stem “${shown}”`);
		// The larger inputs come a moment later, and nothing can be responded before.
		if (LATER.includes(item.type)) await this.#page.locator('form:visible').first().waitFor();
		return item;
	}

	async respondRight(): Promise<Item> {
		const item = await this.asked();
		await this.#respond(item, true);
		return item;
	}

	async respondWrong(): Promise<Item> {
		const item = await this.asked();
		await this.#respond(item, false);
		return item;
	}

	/** Where they wait until the learner has thought of an answer. */
	async showOptions() {
		const show = this.#page.getByRole('button', { name: this.#say('study_show_options') });
		if (await show.isVisible()) await show.click();
	}

	async grade(name: 'Again' | 'Hard' | 'Good' | 'Easy') {
		const shown = this.#say(`grade_${name.toLowerCase()}`);
		await this.#page.getByRole('button', { name: new RegExp(`^${shown}`) }).click();
	}

	/** Right and Good until a card of that type is asked. */
	async studyUntil(type: Item['type']): Promise<Item> {
		for (;;) {
			const item = await this.asked();
			if (item.type === type) return item;
			await this.respondRight();
			await this.grade('Good');
		}
	}

	/** Right and Good until nothing is left; returns how many cards that took. */
	async studyAll(): Promise<number> {
		const done = this.#page.getByRole('heading', { name: this.#say('done_title') });
		for (let count = 0; ; count++) {
			await expect(this.#responding.or(done)).toBeVisible();
			if (await done.isVisible()) return count;
			await this.respondRight();
			await this.grade('Good');
		}
	}

	async #respond(item: Item, right: boolean) {
		const page = this.#page;
		const option = (text: Item['stem']) =>
			page.getByRole('main').getByRole('button', { name: words(text), exact: true });
		switch (item.type) {
			case 'recall':
				return page.getByRole('button', { name: this.#say('study_show') }).click();
			case 'choice':
				await this.showOptions();
				return option(right ? item.key : item.distractors[0]!.text).click();
			case 'verdict': {
				const wrong = item.key === 'supported' ? 'contradicted' : 'supported';
				const name = this.#say(`verdict_${(right ? item.key : wrong).replace('-', '_')}`);
				return page.getByRole('button', { name }).click();
			}
			case 'choices':
				for (const { text } of right ? item.keys : item.distractors) await option(text).click();
				break;
			case 'order':
				if (right) await this.#putInOrder(item.steps.map(({ text }) => words(text)));
				break;
			case 'match':
				for (const [index, pair] of item.pairs.entries()) {
					const put = right ? pair : item.pairs[(index + 1) % item.pairs.length]!;
					await page.getByLabel(words(pair.left), { exact: true }).selectOption(put.id);
				}
				break;
			default:
				await page.getByRole('textbox').fill(right ? await this.#typedKey(item) : 'xyzzy');
		}
		// It stands in the thumb's zone and submits the form of whichever input there is.
		await page.locator('button[type=submit][form]').click();
	}

	async #typedKey(item: Item): Promise<string> {
		if (item.type === 'cloze') {
			const shown = tidy(await this.#stem.innerText());
			const hidden = item.deletions.find(({ id }) => this.#withGap(item, id) === shown);
			return hidden!.key;
		}
		if (item.type === 'short' || item.type === 'date') return item.key;
		return item.type === 'number' ? String(item.key) : '';
	}

	async #putInOrder(names: readonly string[]) {
		for (const [target, name] of names.entries()) {
			const up = this.#page.getByRole('button', {
				name: this.#say('input_order_up').replace('{option}', name)
			});
			const row = this.#page.getByRole('listitem').filter({ has: up });
			for (;;) {
				const position = Number.parseInt(await row.innerText(), 10) - 1;
				if (position <= target) break;
				await up.click();
			}
		}
	}

	#asShown(item: Item): string[] {
		if (item.type !== 'cloze') return [tidy(words(item.stem))];
		return item.deletions.map(({ id }) => this.#withGap(item, id));
	}

	#withGap(item: Extract<Item, { type: 'cloze' }>, hiddenId: string): string {
		const shown = item.parts.map((part) => {
			if ('text' in part) return part.text;
			if (part.deletionId === hiddenId) return this.#say('input_cloze_gap');
			return item.deletions.find(({ id }) => id === part.deletionId)?.key ?? '';
		});
		return tidy(shown.join(''));
	}
}

/** Without spaces: a gap stands apart on the screen, and in the text it does not. */
const tidy = (text: string) => text.replace(/\s+/g, '');
