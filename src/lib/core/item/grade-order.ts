import type { OptionId, OrderItem } from './item';
import type { Verdict } from './response';
import { verdictOfCredit, WRONG } from './verdict';

/**
 * Credit is Kendall's τ, clipped at 0: twice the share of pairs of steps in the right relative
 * order, less one. So a random order is worth about nothing, and one swap of neighbours costs
 * little. A step is right when it stands in its own place. Steps missing, doubled or unknown make
 * the response wrong.
 */
export function gradeOrder(item: OrderItem, stepIds: readonly OptionId[]): Verdict {
	const keyIds = item.steps.map(({ id }) => id);
	const places = keyIds.map((id) => stepIds.indexOf(id));
	if (stepIds.length !== keyIds.length || places.includes(-1)) return WRONG;
	let pairs = 0;
	let rightPairs = 0;
	places.forEach((place, index) => {
		for (const later of places.slice(index + 1)) {
			pairs++;
			if (place < later) rightPairs++;
		}
	});
	const share = pairs === 0 ? 1 : rightPairs / pairs;
	const rightById = Object.fromEntries(keyIds.map((id, index) => [id, places[index] === index]));
	return verdictOfCredit(Math.max(0, 2 * share - 1), rightById);
}
