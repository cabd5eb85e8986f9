import { FSRSBinding } from '@open-spaced-repetition/binding';
import { describe, expect, test } from 'vitest';

import { GRADES } from '$lib/core/memory/event';
import { logLoss } from '$lib/core/memory/fit/log-loss';
import { predictRecalls } from '$lib/core/memory/fit/predict-recalls';
import { daysSinceLast, eachCard } from '$lib/core/memory/fit/review-histories';
import { AVERAGE_WEIGHTS } from '$lib/core/memory/fsrs';
import { random } from '$lib/core/random';

import { bindingItems } from './binding-items';
import { makeHistories } from './make-histories';
import { FORGETFUL } from './simulate-learner';

describe('predictRecalls', () => {
	test.each([
		['the averages', AVERAGE_WEIGHTS],
		['other parameters', FORGETFUL]
	])('foresees as the reference binding does with %s', (_, weights) => {
		const { histories, lastOfEach, items } = oneRecallACard();
		const { predicted, recalled } = predictRecalls(histories, lastOfEach, weights);
		expect(predicted).toHaveLength(items.lengths.length);
		let losses = 0;
		let total = 0;
		for (let index = 0; index < predicted.length; index++) {
			// The binding's own weight of an item by its place.
			const weight = 0.25 + 0.75 * (index / (predicted.length - 1)) ** 3;
			const range = [index, index + 1] as const;
			const one = {
				predicted: predicted.subarray(...range),
				recalled: recalled.subarray(...range)
			};
			losses += weight * logLoss(one);
			total += weight;
		}
		const reference = new FSRSBinding([...weights]).evaluate(bindingItems(items)).logLoss;
		expect(losses / total).toBeCloseTo(reference, 5);
	});
});

/**
 * Cards of which the last review alone is to be predicted, after any grades and days, days twice reviewed
 * among them. First those with no recall before it, as the binding orders them; all begin alike, because
 * the binding leaves out rare beginnings.
 */
function oneRecallACard() {
	const chance = random(3);
	const grade = () => GRADES[Math.floor(chance() * 4)]!;
	const cards = Array.from({ length: 600 }, (_, card) => {
		const reviews = ['0 good', `2 ${grade()}`];
		let day = 2;
		for (let more = card < 100 ? 0 : 1 + Math.floor(chance() * 8); more > 0; more--) {
			day += Math.floor(chance() * (more === 1 ? 20 : 8)) + (more === 1 ? 1 : 0);
			reviews.push(`${day} ${grade()}`);
		}
		return reviews.join(', ');
	});
	const histories = makeHistories(...cards);
	const lastOfEach = new Uint8Array(histories.grades.length);
	const items = {
		ratings: Uint32Array.from(histories.grades, (index) => index + 1),
		daysSinceLast: new Uint32Array(histories.grades.length),
		lengths: new Uint32Array(cards.length)
	};
	eachCard(histories, (from, to) => {
		lastOfEach[to - 1] = 1;
		items.lengths[histories.starts.indexOf(from)] = to - from;
		for (let index = from; index < to; index++)
			items.daysSinceLast[index] = daysSinceLast(histories, index, from);
	});
	return { histories, lastOfEach, items };
}
