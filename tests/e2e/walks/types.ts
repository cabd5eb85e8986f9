import { ITEM_TYPES } from '../../../src/lib/core/item/item';
import { SET } from '../learner';
import type { Visitor } from './visitor';

/** Whose verdict is laid out in a way of its own. */
const TELLING = ['choices', 'order', 'match', 'number', 'date'];

export async function* typesWalk(visitor: Visitor): AsyncGenerator<string, void> {
	const { page, learner, set } = visitor;
	const one = (type: string) => set.items.find((item) => item.type === type)!.id;
	const items = ITEM_TYPES.map(one).join();
	await visitor.goto(`/quiz/run?set=${SET}&v=${set.version}&mode=practice&items=${items}`);
	await visitor.button('quiz_start_practice').click();
	for (const _ of ITEM_TYPES) {
		const { type } = await learner.asked();
		yield `a question: ${type}`;
		await learner.respondWrong();
		if (type === 'recall') {
			await visitor.button('quiz_knew').waitFor();
			yield 'a card turned over';
			await visitor.button('quiz_knew').click();
			continue;
		}
		await page.locator('[data-verdict]').waitFor();
		if (TELLING.includes(type)) yield `a verdict: ${type}`;
		await visitor.button('study_continue').click();
	}
	await page.getByRole('heading', { level: 1 }).and(page.locator('[data-stem]')).waitFor();
	yield 'a result of all kinds';
}
