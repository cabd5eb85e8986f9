import { SET } from '../learner';
import { madeTable, PUPILS, reportedItems, savedReport } from '../made-report';
import type { Visitor } from './visitor';

export async function* reportWalk(visitor: Visitor): AsyncGenerator<string, void> {
	const { page, learner, say, set } = visitor;
	await visitor.goto(`/quiz/choose?set=${SET}`);
	await visitor.button('quiz_share').click();
	await page.getByText(say('homework_give'), { exact: true }).click();
	yield 'a quiz given out as homework';
	const quiz = `set=${SET}&v=${set.version}&mode=test&types=choice&count=1&task=Mali`;
	await visitor.goto(`/quiz/run?${quiz}`);
	await visitor.button('quiz_start_test').click();
	await learner.respondWrong();
	await visitor.button('quiz_hand_in').click();
	await page.getByLabel(say('homework_name')).fill('Amina');
	await visitor.button('homework_make').click();
	await page.getByRole('img', { name: say('homework_qr') }).waitFor();
	yield 'homework to be handed in';
	const code = await page.getByLabel(say('homework_code'), { exact: true }).inputValue();

	await visitor.goto('/class/report');
	await page.getByLabel(say('classreport_paste')).fill(`${code} ${code.slice(0, 40)}`);
	await visitor.button('classreport_paste_take').click();
	await page.getByRole('alert').waitFor();
	yield 'a report of homework, one code refused';
	for (const names of [PUPILS, PUPILS.slice(0, 5)]) {
		const table = madeTable(set, reportedItems(set), { rival: 6, names });
		await visitor.goto('/class/report');
		await page.locator('input[type=file]').setInputFiles({
			name: 'report.json',
			mimeType: 'application/json',
			buffer: Buffer.from(savedReport(table, { names }))
		});
		await visitor.sees(say('classreport_pupils'));
		yield `a report of ${names.length} pupils`;
	}
}
