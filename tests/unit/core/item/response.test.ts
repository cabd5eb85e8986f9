import { describe, expect, test } from 'vitest';

import { type Response, responseOptionIds } from '$lib/core/item/response';

describe('responseOptionIds', () => {
	test.each<[Response, readonly string[]]>([
		[{ type: 'choice', optionId: 'gao' }, ['gao']],
		[{ type: 'choices', optionIds: ['kidal', 'gao'] }, ['kidal', 'gao']],
		[{ type: 'verdict', value: 'not-stated' }, ['not-stated']],
		[{ type: 'order', stepIds: ['vote', 'coup'] }, ['vote', 'coup']],
		[
			{ type: 'match', rightIdByPairId: { diop: 'judge', wane: 'wane' } },
			['diop=judge', 'wane=wane']
		],
		[{ type: 'short', typed: 'Gao' }, []],
		[{ type: 'cloze', typed: 'Gao' }, []],
		[{ type: 'number', typed: '5' }, []],
		[{ type: 'date', typed: '2023' }, []],
		[{ type: 'recall' }, []],
		[{ type: 'none' }, []]
	])('of %j are %j', (response, optionIds) => {
		expect(responseOptionIds(response)).toEqual(optionIds);
	});
});
