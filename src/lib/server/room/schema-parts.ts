import * as v from 'valibot';

import { VERDICT_VALUES } from '$lib/core/item/item';
import type { Response } from '$lib/core/item/response';
import { isAcceptable } from '$lib/core/room/judge-response';
import { cleanName } from '$lib/core/room/player-name';

/** Of commands, players and teams. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** Of sets, items and their parts, as their authors write them. */
export const ContentId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** Of SHA-256 in base64url. */
export const TokenHash = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

export const Index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500));

/** Of a question; two hours are more than any lesson. */
export const Seconds = v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(7200)));

export const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(3));

/** Shown on the wall, so it is cleaned as players' names are. */
const TeamName = v.pipe(
	v.string(),
	v.maxLength(200),
	v.transform(cleanName),
	v.minLength(1),
	v.maxLength(40)
);

export const Options = v.strictObject({
	changeable: v.boolean(),
	speedBonus: v.boolean(),
	ranksShown: v.boolean(),
	teams: v.pipe(
		v.array(
			v.strictObject({
				id: Id,
				name: TeamName
			})
		),
		v.maxLength(50),
		v.check((teams) => new Set(teams.map(({ id }) => id)).size === teams.length)
	)
});

export const Questions = v.pipe(
	v.array(v.strictObject({ itemId: ContentId, partId: ContentId })),
	v.minLength(1),
	v.maxLength(500)
);

const Typed = v.string();
const Codes = v.array(v.string());

/** In codes. Its size is checked by `isAcceptable`. */
export const GivenResponse: v.GenericSchema<unknown, Response> = v.pipe(
	v.variant('type', [
		v.strictObject({ type: v.literal('none') }),
		v.strictObject({ type: v.literal('recall') }),
		v.strictObject({ type: v.literal('cloze'), typed: Typed }),
		v.strictObject({ type: v.literal('short'), typed: Typed }),
		v.strictObject({ type: v.literal('number'), typed: Typed }),
		v.strictObject({ type: v.literal('date'), typed: Typed }),
		v.strictObject({ type: v.literal('choice'), optionId: v.string() }),
		v.strictObject({ type: v.literal('choices'), optionIds: Codes }),
		v.strictObject({ type: v.literal('verdict'), value: v.picklist(VERDICT_VALUES) }),
		v.strictObject({ type: v.literal('order'), stepIds: Codes }),
		v.strictObject({ type: v.literal('match'), rightIdByPairId: v.record(v.string(), v.string()) })
	]),
	v.check((response) => isAcceptable(response))
);
