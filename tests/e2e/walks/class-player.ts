import { ITEM_TYPES } from '../../../src/lib/core/item/item';
import { ClassHost } from '../class-host';
import type { Visitor } from './visitor';

/** A class quiz on a player's phone, from the code to what is taken home. */
export async function* classPlayerWalk(visitor: Visitor): AsyncGenerator<string, void> {
	const { page, set, say } = visitor;
	await visitor.goto('/join');
	const { origin } = new URL(page.url());
	const teams = [
		{ id: 'red', name: 'Acacia' },
		{ id: 'blue', name: 'Linden' }
	];
	const host = await ClassHost.open(origin, set, ITEM_TYPES, { ranksShown: true, teams });
	await page.getByRole('textbox').fill('QQQQ00');
	await visitor.button('join_next').click();
	await visitor.sees(say('join_no_room'));
	yield 'a wrong code';
	await page.getByRole('textbox').fill(host.code);
	await visitor.button('join_next').click();
	await page.locator('#join-name').fill('…');
	await visitor.button('join_enter').click();
	await visitor.sees(say('join_name_empty'));
	yield 'a name that will not do';
	await page.locator('#join-name').fill('Aïcha');
	await visitor.button('join_enter').click();
	await visitor.button('play_other_phone').click();
	await page.getByRole('img', { name: say('play_other_phone_code') }).waitFor();
	yield 'the lobby, and a code for another phone';
	await visitor.button('play_add').click();
	await page.locator('#join-name').fill('Bea');
	await visitor.button('join_enter').click();
	await visitor.sees('Bea');
	await host.say({ kind: 'next' });
	await page.getByRole('list', { name: say('play_seats') }).waitFor();
	yield 'two on one phone, before a question';
	for (const [index, { type }] of host.items.entries()) {
		await host.ask(index, index === 0 ? 600 : null);
		await page.locator('[data-stem]').waitFor();
		if (['choices', 'order', 'match'].includes(type)) await page.locator('form').waitFor();
		yield `a question of the class: ${type}`;
		if (type === 'recall') await visitor.button('play_in_mind').click();
		else await visitor.button('study_dont_know').click();
		await visitor.sees(say('play_sent'));
		if (type === 'recall') {
			yield 'a response sent';
			await host.say({ kind: 'pause' });
			await visitor.sees(say('play_paused'));
			yield 'a pause';
			await host.say({ kind: 'resume' });
			await host.close(index);
			await visitor.sees(say('play_closed_text'));
			yield 'a question closed';
			await host.say({ kind: 'reveal', index });
			await visitor.button('play_had').waitFor();
			yield 'a flashcard of the class turned over';
		} else await host.reveal(index);
		await page.locator('[data-verdict]').waitFor();
	}
	yield 'a reveal';
	await host.say({ kind: 'end' });
	await visitor.button('keep_do').waitFor();
	yield 'the end, and what can be kept';
	// This visitor's clock stands still long before the server's.
	await visitor.button('keep_do').click();
	await visitor.sees(say('keep_clock'));
	yield 'what cannot be dated';
	const { id, version, edition, items } = set;
	const start = Date.parse('2026-03-01T10:00Z').toString(36);
	await visitor.goto(
		`/keep#1:${id}:${version}:${edition}:class-a:${start};${items[0]!.id},whole,0,0,rs`
	);
	await visitor.button('keep_page_add').click();
	await visitor.sees(say('keep_done'));
	yield 'what came home by a link';
	await visitor.goto('/keep#cut');
	await page.reload();
	await page.getByRole('alert').waitFor();
	yield 'a link that is not whole';
}
