import type { ItemType } from '../../../src/lib/core/item/item';
import { ClassPupil } from '../class-pupil';
import { SET } from '../learner';
import type { Visitor } from './visitor';

/** What the class types, picks, fills in, puts together and puts in order. */
const TYPES: readonly ItemType[] = ['short', 'choice', 'cloze', 'match', 'order'];
const TYPED = ['In the year after the other one', 'Verwaltungsgerichtsordnung', 'xyzzy'];

/** A class quiz as its host leads it, from its setup to its deletion. */
export async function* classHostWalk(visitor: Visitor): AsyncGenerator<string, void> {
	const { page, set, say } = visitor;
	const dialog = page.getByRole('dialog');
	const opens = async (name: string) => {
		await visitor.button(name).click();
		await dialog.waitFor();
	};
	const closes = async (name = 'host_close') => {
		await dialog.getByRole('button', { name: say(name), exact: true }).click();
		await dialog.waitFor({ state: 'hidden' });
	};
	const named = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });

	await visitor.goto(`/class?set=${SET}`);
	await page.getByText(say('host_more'), { exact: true }).click();
	yield 'a class quiz set up';
	const items = TYPES.map((type) => set.items.find((item) => item.type === type)!.id);
	await visitor.goto(`/class?set=${SET}&v=${set.version}&items=${items.join()}`);
	await page.getByText(say('host_more'), { exact: true }).click();
	await page.getByLabel(say('host_teams'), { exact: true }).fill('Acacia, Linden');
	await visitor.button('host_make').click();
	await visitor.sees(say('host_nobody'));
	yield 'a lobby without anybody';
	const { origin, searchParams } = new URL(page.url());
	const code = searchParams.get('code') ?? '';
	const names = ['Aïcha', 'Djibril', 'Zoë', 'Nana Ama Owusu-Ansah 11b'];
	const pupils: ClassPupil[] = [];
	for (const name of names) pupils.push(await ClassPupil.join(origin, code, name));
	await named('Nana').waitFor();
	await visitor.button('host_lock').click();
	await visitor.button('host_unlock').waitFor();
	yield 'a lobby closed to newcomers';
	await named('Nana').click();
	await dialog.waitFor();
	yield 'what a host can do for a player';
	await dialog.getByLabel(say('host_name'), { exact: true }).fill('…');
	await visitor.button('host_rename').click();
	await dialog.getByRole('alert').waitFor();
	yield 'a name refused';
	await visitor.button('host_seat').click();
	await dialog.getByRole('img').waitFor();
	yield 'a link for another phone';
	await closes();

	await visitor.button('host_start').click();
	for (const [index, type] of TYPES.entries()) {
		await visitor.button('host_open').waitFor();
		yield `a question with its key, not asked yet: ${type}`;
		if (type === 'choice') {
			await opens('host_jump');
			yield 'which question is next';
			await closes();
		}
		await visitor.button('host_open').click();
		await visitor.button('host_close_question').waitFor();
		if (type === 'short') {
			for (const [at, typed] of TYPED.entries())
				await pupils[at]!.respond(index, { type: 'short', typed });
		} else await pupils[0]!.respond(index, { type: 'none' });
		yield `an open question: ${type}`;
		if (type === 'choice') yield* players();
		await visitor.button('host_close_question').click();
		await visitor.button('host_reveal').waitFor();
		if (type === 'short') await visitor.sees(say('host_typed'));
		if (type === 'short' || type === 'choice') yield `a closed question: ${type}`;
		await visitor.button('host_reveal').click();
		await visitor.sees(say('host_state_revealed'));
		yield `a revealed question: ${type}`;
		if (index + 1 < TYPES.length) await visitor.button('host_next').click();
	}
	await visitor.button('host_pause').click();
	await visitor.button('host_resume').waitFor();
	yield 'a pause';
	await visitor.button('host_resume').click();
	await opens('host_hand_over');
	yield 'whether to hand over';
	await closes('host_hand_over_yes');
	await page.getByRole('img').waitFor();
	yield 'a room handed over';
	await visitor.button('host_take_back').click();
	await visitor.button('host_hand_over').waitFor();
	await page
		.getByRole('button', { name: say('host_end'), exact: true })
		.last()
		.click();
	await dialog.waitFor();
	yield 'whether to end';
	await closes('host_end');
	await visitor.sees(say('host_over'));
	yield 'a quiz that is over';
	await opens('host_delete');
	yield 'whether to delete the room';
	await closes('host_delete');
	await visitor.button('host_make').waitFor();
	await visitor.goto('/class?code=QQQQ00');
	await visitor.sees(say('host_not_host'));
	yield 'a room that is another’s';

	/** Of the list of players, while a question is open. */
	async function* players(): AsyncGenerator<string, void> {
		await page.getByRole('button', { name: /^4 / }).click();
		await page.getByLabel(say('host_add'), { exact: true }).fill('Nora');
		await visitor.button('host_add_do').click();
		await named('Nora').waitFor();
		await named('Zoë').click();
		await dialog.getByRole('button', { name: say('host_kick'), exact: true }).click();
		await dialog.waitFor({ state: 'hidden' });
		await visitor.sees(say('host_kicked'));
		yield 'the players and their scores';
		await named('Zoë').click();
		await dialog.waitFor();
		yield 'a player who was removed';
		await closes();
		await named('Nora').click();
		await visitor.button('host_respond').click();
		await visitor.button('study_dont_know').waitFor();
		yield 'a response entered for a pupil';
		await closes();
		await visitor.button('host_back_to_quiz').click();
	}
}
