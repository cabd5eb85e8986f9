import { describe, expect, test } from 'vitest';

import { classReport } from '$lib/core/room/report/class-report';
import { classSums } from '$lib/core/room/report/class-sums';
import { classTable } from '$lib/core/room/report/class-table';
import { needsHelp } from '$lib/core/room/report/needs-help';

import { ask, byPlayer, PlayedRoom, set, UNKNOWN } from '../make-room';

const tableOf = (played: PlayedRoom) => classTable(played.room, set, played.standings);
const credits = (played: PlayedRoom) =>
	tableOf(played).rows.map(({ cells }) => cells.map((cell) => cell?.credit));

describe('classTable', () => {
	test('counts as nothing what was left, and leaves out what was before a player came', () => {
		const played = new PlayedRoom();
		played.join('Ada', 'Bo');
		played.play(0, { ada: played.right(0) });
		played.join('Cy');
		played.play(2, { ada: UNKNOWN, cy: played.right(2) });
		expect(credits(played)).toEqual([
			[1, 0],
			[0, 0],
			[undefined, 1]
		]);
	});

	test('leaves out who was kicked, and questions that were not revealed', () => {
		const played = new PlayedRoom();
		played.join('Ada', 'Bo');
		played.play(0, { ada: played.right(0), bo: UNKNOWN });
		played.open(1);
		played.host({ kind: 'kicked', playerId: 'bo' });
		expect(credits(played)).toEqual([[1]]);
	});

	test('takes a player’s word on a flashcard, which is no part of the test', () => {
		const played = new PlayedRoom(ask('recall-1', 'choice-1'));
		played.join('Ada', 'Bo');
		played.play(0, { ada: { type: 'recall' }, bo: { type: 'recall' } });
		played.send(byPlayer('ada'), { kind: 'judged', playerId: 'ada', index: 0, right: true });
		played.play(1, { ada: played.right(1) });
		expect(credits(played)).toEqual([
			[1, 1],
			[undefined, 0]
		]);
		const report = classReport(classSums(tableOf(played)));
		expect(report).toMatchObject({ n: 2, mean: 0.5 });
		expect(report.items[0]).toMatchObject({ n: 1, facility: { share: 1 } });
	});

	test('names options by their ids, and gives the median time to a tenth of a second', () => {
		const played = new PlayedRoom(ask('choice-1'));
		played.join('Ada', 'Bo', 'Cy');
		played.open(0);
		for (const id of ['ada', 'bo', 'cy']) played.wait(2).respond(id, 0, played.right(0));
		played.close(0);
		played.reveal(0);
		const [item] = classReport(classSums(tableOf(played))).items;
		expect(item).toMatchObject({ medianSeconds: 6, optionThirds: { key: [0, 3, 0] } });
	});
});

describe('needsHelp', () => {
	test('names for each section who has less than half of it, least first', () => {
		const played = new PlayedRoom(ask('choice-1', 'short-1', 'choice-2'));
		played.join('Ada', 'Bo', 'Cy');
		played.play(0, { ada: played.right(0), bo: UNKNOWN });
		played.play(1, { ada: UNKNOWN, cy: played.right(1) });
		played.play(2, { ada: UNKNOWN, bo: played.right(2), cy: played.right(2) });
		expect(needsHelp(tableOf(played), set)).toMatchObject([
			{
				sectionId: 'section-1',
				players: [
					{
						playerId: 'bo',
						credit: 0,
						outOf: 2,
						missed: ['mali/secret-choice-1/whole', 'mali/secret-short-1/whole']
					}
				]
			},
			{ sectionId: 'section-2', players: [{ playerId: 'ada', credit: 0, outOf: 1 }] }
		]);
	});
});
