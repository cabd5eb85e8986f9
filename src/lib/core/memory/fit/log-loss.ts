import type { Predictions } from './predict-recalls';

/**
 * A prediction of exactly 0 or 1 that proves wrong would cost infinitely much and outweigh all the rest;
 * so bounded, one review costs at most 9.2.
 */
const CLOSEST_TO_CERTAIN = 1e-4;

/**
 * Mean binary cross-entropy in nats: −ln of the chance that was given to what then happened. 0 for a
 * prophet, 0.69 for always saying 50 %. NaN where there is nothing to predict.
 */
export function logLoss({ predicted, recalled }: Predictions): number {
	let sum = 0;
	for (let index = 0; index < predicted.length; index++)
		sum += lossOf(predicted[index]!, recalled[index] === 1);
	return sum / predicted.length;
}

/** The loss of saying the same of every recall. */
export function constantLogLoss(prediction: number, { recalled }: Predictions): number {
	return logLoss({ predicted: new Float64Array(recalled.length).fill(prediction), recalled });
}

function lossOf(prediction: number, recalled: boolean): number {
	const bounded = Math.min(1 - CLOSEST_TO_CERTAIN, Math.max(CLOSEST_TO_CERTAIN, prediction));
	return -Math.log(recalled ? bounded : 1 - bounded);
}
