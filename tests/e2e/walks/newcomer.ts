import { SET } from '../learner';
import type { Visitor } from './visitor';

const PAGES = [
	'/',
	`/sets/${SET}`,
	`/sets/${SET}/read`,
	`/sets/${SET}/read#p10`,
	`/sets/${SET}/exam`,
	'/progress',
	'/settings',
	'/backup',
	'/learners',
	'/about',
	'/privacy',
	'/quiz/history',
	'/quiz/run?set=cut-off',
	'/quiz/result?id=none',
	'/nowhere'
];

export async function* newcomerWalk(visitor: Visitor): AsyncGenerator<string, void> {
	for (const address of PAGES) {
		await visitor.goto(address);
		await visitor.page.getByRole('heading', { level: 1 }).first().waitFor();
		if (address.endsWith('/exam')) await visitor.page.getByRole('radio').first().waitFor();
		if (address === '/backup') await visitor.sees(visitor.say('backup_choose'));
		if (address === '/learners') await visitor.button('learners_add').waitFor();
		yield address;
	}
	await visitor.goto('/learners');
	await visitor.button('learners_anew').click();
	await visitor.page.getByRole('dialog').waitFor();
	yield 'whether to start anew';
}
