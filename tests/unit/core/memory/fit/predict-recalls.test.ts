import { describe, expect, test } from 'vitest';

import { predictRecalls } from '$lib/core/memory/fit/predict-recalls';
import { AVERAGE_WEIGHTS, averageFsrs } from '$lib/core/memory/fsrs';

import { makeHistories } from './make-histories';

function predict(cards: readonly string[], heldBack: readonly number[]) {
	const histories = makeHistories(...cards);
	const mark = histories.grades.map((_, index) => Number(heldBack.includes(index)));
	const { predicted, recalled } = predictRecalls(histories, mark, AVERAGE_WEIGHTS);
	return { predicted: [...predicted], recalled: [...recalled] };
}

describe('predictRecalls', () => {
	test('expects of a recall what the memory before it gives', () => {
		const memory = averageFsrs.next(undefined, 0, 'good');
		const later = averageFsrs.next(memory, 2, 'again');
		expect(predict(['10 good, 12 again, 13 hard'], [1, 2])).toEqual({
			predicted: [averageFsrs.recall(2, memory.stability), averageFsrs.recall(1, later.stability)],
			recalled: [0, 1]
		});
	});

	test('takes the days of the training part into account but does not predict them', () => {
		const all = predict(['10 good, 12 again, 13 hard'], [1, 2]);
		const last = predict(['10 good, 12 again, 13 hard'], [2]);
		expect(last).toEqual({ predicted: all.predicted.slice(1), recalled: [1] });
	});

	test('predicts neither a first review nor a second one of a day, but counts it', () => {
		const once = predict(['10 good, 15 good'], [0, 1]);
		const twice = predict(['10 good, 10 easy, 15 good, 15 good'], [0, 1, 2, 3]);
		expect([once.predicted.length, twice.predicted.length]).toEqual([1, 1]);
		expect(twice.predicted[0]).toBeGreaterThan(once.predicted[0]!);
	});

	test('lets no card know of another', () => {
		const alone = predict(['10 good, 12 good'], [1]);
		expect(predict(['1 again', '10 good, 12 good'], [2])).toEqual(alone);
	});
});
