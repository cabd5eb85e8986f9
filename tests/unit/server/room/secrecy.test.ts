import { expect, test } from 'vitest';

import { ask, set } from '../../core/room/make-room';
import { Device, joinAll, openServer } from './room-world';

const TYPES = [
	'recall-1',
	'cloze-1',
	'choice-1',
	'choices-1',
	'verdict-1',
	'short-1',
	'number-1',
	'date-1',
	'order-1',
	'match-1'
];

/** Every byte that players and screens receive up to a reveal. */
async function overhear(index: number) {
	const host = new Device(openServer());
	await host.create(ask(...TYPES));
	const [ada, ben] = (await joinAll(host, ['Ada', 'Ben'])) as [Device, Device];
	const listeners = [
		await ada.listen('player'),
		await ben.listen('player'),
		await new Device(host.server, host.code).listen('screen')
	];
	const replies = [await ada.get('describe')];
	await host.send({ kind: 'next', index });
	await host.send({ kind: 'open', index, seconds: 60 });
	for (const listener of listeners) await listener.until((parts) => parts.room?.phase === 'open');
	replies.push(
		await ada.respond(index),
		await ada.respond(index, 'key'),
		await ben.send({ kind: 'respond', playerId: ben.playerId, index, response: { type: 'none' } }),
		await ada.get('missed')
	);
	await host.send({ kind: 'close', index });
	for (const listener of listeners) await listener.until((parts) => parts.room?.phase === 'closed');
	const late = await ada.listen('player');
	await late.next();
	const poll = await ada.stream('player', '', 'application/json');
	const texts = [...listeners, late].map(({ text }) => text);
	return {
		text: [...texts, JSON.stringify(replies), await poll.text()].join('\n'),
		orders: texts.map(optionsIn),
		host
	};
}

function optionsIn(stream: string) {
	const data = stream
		.split('\n')
		.findLast((line) => line.startsWith('data: ') && line.includes('"asked"'));
	const { room } = JSON.parse(data?.slice('data: '.length) ?? '{}') as {
		room: { question: { asked: { options?: { text: string[] }[] } } };
	};
	return room.question.asked.options?.map(({ text }) => text.join(''));
}

/** What would tell: ids of the item and of its options, and keys of what is typed. */
function secretsOf(index: number): string[] {
	const item = set.items.find(({ id }) => id === `secret-${TYPES[index]}`);
	if (!item) throw new Error(TYPES[index]);
	const secrets = [
		item.id,
		'It was said in the assembly.',
		...item.evidence.map(({ passageId }) => `"${passageId}"`)
	];
	switch (item.type) {
		case 'recall':
			secrets.push(JSON.stringify(item.key));
			break;
		case 'cloze': {
			const asked = ask('cloze-1')[0]?.partId;
			const key = item.deletions.find(({ id }) => id === asked)?.key;
			secrets.push(`${key}`);
			break;
		}
		case 'choice':
		case 'choices':
			secrets.push('"key"', ...item.distractors.map(({ id }) => `"${id}"`));
			break;
		case 'order':
			secrets.push(...item.steps.map(({ id }) => `"${id}"`));
			break;
		case 'match':
			secrets.push(...item.pairs.map(({ id }) => `"${id}"`));
			break;
		case 'short':
			secrets.push(item.key);
			break;
		case 'number':
		case 'date':
			secrets.push(JSON.stringify(item.key));
			break;
		case 'verdict':
			break;
	}
	return secrets;
}

test.each(TYPES.map((type, index) => [type, index] as const))(
	'nothing that a player or a screen receives of %s before its reveal tells its key, an id, or the explanation',
	async (type, index) => {
		const { text, host } = await overhear(index);
		// The player's own response comes back to them, and the set is called what the gap asks.
		const received = text.replaceAll(/"(optionId":"key|title":"Mali)"/g, '');
		for (const secret of secretsOf(index)) expect(received, secret).not.toContain(secret);
		expect(received).not.toMatch(/explanation|evidence|distractor|"verdict":|rightByCode|partId/);
		// After it, they do tell: what was looked for can be found.
		await host.send({ kind: 'reveal', index });
		const screen = await host.listen('screen');
		await screen.next();
		expect(screen.text).toContain(`secret-${type}`);
	}
);

test('the order of options is another one from room to room, and no room tells the authored one', async () => {
	const choice = TYPES.indexOf('choice-1');
	const orders = [];
	for (let count = 0; count < 12; count++) orders.push((await overhear(choice)).orders[0]?.join());
	expect(new Set(orders).size).toBeGreaterThan(1);
	const order = TYPES.indexOf('order-1');
	const item = set.items.find(({ id }) => id === 'secret-order-1');
	const authored = item?.type === 'order' && item.steps.map(({ text }) => text[0]);
	const steps = [];
	for (let count = 0; count < 4; count++) steps.push((await overhear(order)).orders[0]);
	expect(steps).not.toContainEqual(authored);
});
