import { ITEM_TYPES } from '../../../src/lib/core/item/item';
import { ClassHost } from '../class-host';
import type { Visitor } from './visitor';

/** A class quiz as a class sees it on the projector, from the lobby to the end. */
export async function* classWallWalk(visitor: Visitor): AsyncGenerator<string, void> {
	const { page, set, say } = visitor;
	await visitor.goto('/class/screen?code=QQQQ00');
	await visitor.sees(say('wall_gone'));
	yield 'a screen without a room';
	const { origin } = new URL(page.url());
	const teams = [
		{ id: 'red', name: 'Acacia' },
		{ id: 'blue', name: 'Linden' }
	];
	const host = await ClassHost.open(origin, set, ITEM_TYPES, { ranksShown: true, teams });
	for (const name of ['Aïcha', 'Djibril', 'Nana Ama Owusu-Ansah 11b'])
		await host.say({ kind: 'join', name });
	await visitor.goto(`/class/screen?code=${host.code}`);
	await visitor.sees('Djibril');
	await page.getByRole('img', { name: say('wall_qr') }).waitFor();
	yield 'the lobby on the screen';
	await host.say({ kind: 'lock' });
	await visitor.sees(say('wall_locked'));
	yield 'a lobby closed to newcomers, on the screen';
	await host.say({ kind: 'unlock' });
	await host.say({ kind: 'next' });
	await visitor.sees(say('wall_ready'));
	yield 'before a question, on the screen';
	for (const [index, { type }] of host.items.entries()) {
		await host.ask(index, index === 0 ? 600 : null);
		await page.locator('[data-phase=open]').waitFor();
		yield `an open question on the screen: ${type}`;
		if (index === 0) {
			await host.say({ kind: 'pause' });
			await visitor.sees(say('wall_paused_text'));
			yield 'a pause on the screen';
			await host.say({ kind: 'resume' });
		}
		await host.reveal(index);
		await page.locator('[data-phase=revealed]').waitFor();
		yield `a reveal on the screen: ${type}`;
	}
	await host.say({ kind: 'end' });
	await visitor.sees(say('wall_leaders'));
	yield 'the end on the screen';
}
