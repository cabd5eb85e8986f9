import { SET } from '../learner';
import type { Visitor } from './visitor';

export async function* quizWalk(visitor: Visitor): AsyncGenerator<string, void> {
	const { page, learner, say, set } = visitor;
	await visitor.goto(`/quiz/pick?set=${SET}`);
	await page.getByRole('checkbox').nth(1).check();
	yield 'questions picked by hand';
	await visitor.goto(`/quiz/choose?set=${SET}`);
	await page.getByText(say('quiz_narrow')).click();
	await page.getByRole('checkbox').nth(2).check();
	await visitor.button('quiz_share').click();
	await page.getByRole('img', { name: say('quiz_share_code') }).waitFor();
	yield 'a quiz being chosen and shared';

	for (const sheet of ['reading=before&code=1', 'sheet=key']) {
		await visitor.goto(`/quiz/print?set=${SET}&v=${set.version}&count=10&seed=k3f9&${sheet}`);
		await page.getByRole('article').waitFor();
		yield `a quiz on paper: ${sheet}`;
	}

	const quiz = `set=${SET}&v=${set.version}&mode=test&minutes=60&types=recall,choice&count=6`;
	await visitor.goto(
		`/quiz/run?${quiz.replace('v=1', 'v=9')}&items=no-such-item,${set.items[0]!.id}`
	);
	await visitor.button('quiz_start_test').waitFor();
	yield 'a quiz of another version';
	await visitor.goto(`/quiz/run?${quiz}`);
	await visitor.button('quiz_start_test').waitFor();
	yield 'a test before it begins';
	await visitor.button('quiz_start_test').click();
	await learner.asked();
	await visitor.button('quiz_mark').click();
	yield 'a question of a test, marked';
	await visitor.goto('/quiz/history');
	await visitor.sees(say('quiz_unfinished'));
	yield 'a test not finished';
	await visitor.goto(`/quiz/run?${quiz}`);
	await learner.respondWrong();
	await page.locator('[aria-keyshortcuts=o]').click();
	await visitor.button('quiz_hand_in').waitFor();
	yield 'the overview of a test';
	await visitor.button('quiz_hand_in').click();
	await page.locator('summary').first().click();
	await page.locator('blockquote').waitFor();
	yield 'a result, one question opened';
	await visitor.goto('/quiz/history');
	await visitor.sees(say('quiz_ended'));
	yield 'past quizzes';
}
