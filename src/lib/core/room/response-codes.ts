import type { Item, OptionId } from '../item/item';
import type { Response, Verdict } from '../item/response';
import { codeAt, leftOrder, type OptionCode, optionOrder } from './ask-question';

/** What no option is called; a response that names it is wrong. */
const NO_OPTION: OptionId = '';

/** A response in ids, for the grader. A code that the question does not have, an id itself among them, is no option. */
export function decodeResponse(item: Item, seed: number, response: Response): Response {
	return mapResponse(response, idByCode(optionOrder(item, seed)), idByCode(leftOrder(item, seed)));
}

/** A response in codes, for a screen. */
export function encodeResponse(item: Item, seed: number, response: Response): Response {
	return mapResponse(response, codeById(optionOrder(item, seed)), codeById(leftOrder(item, seed)));
}

/** Which options were right, by code; of a match, by the code of the left. */
export function encodeRightById(
	item: Item,
	seed: number,
	{ rightById }: Verdict
): Readonly<Record<OptionCode, boolean>> {
	const order = item.type === 'match' ? leftOrder(item, seed) : optionOrder(item, seed);
	const codeOf = codeById(order);
	return Object.fromEntries(
		Object.entries(rightById).map(([id, right]) => [codeOf(id), right] as const)
	);
}

type Renaming = (name: string) => string;

const idByCode = (order: readonly OptionId[]): Renaming => {
	const ids = new Map(order.map((id, index) => [codeAt(index), id]));
	return (code) => ids.get(code) ?? NO_OPTION;
};

const codeById = (order: readonly OptionId[]): Renaming => {
	const codes = new Map(order.map((id, index) => [id, codeAt(index)]));
	return (id) => codes.get(id) ?? NO_OPTION;
};

function mapResponse(response: Response, option: Renaming, left: Renaming): Response {
	switch (response.type) {
		case 'choice':
			return { ...response, optionId: option(response.optionId) };
		case 'choices':
			return { ...response, optionIds: response.optionIds.map(option) };
		case 'order':
			return { ...response, stepIds: response.stepIds.map(option) };
		case 'match': {
			const pairs = Object.entries(response.rightIdByPairId);
			return {
				...response,
				rightIdByPairId: Object.fromEntries(
					pairs.map(([pair, right]) => [left(pair), option(right)])
				)
			};
		}
		default:
			return response;
	}
}
