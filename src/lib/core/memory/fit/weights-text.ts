/** What fsrs-rs clamps each of the 21 FSRS-6 parameters to (`clip_parameters`, src/parameter_clipper.rs). */
const BOUNDS: readonly (readonly [low: number, high: number])[] = [
	[0.001, 100],
	[0.001, 100],
	[0.001, 100],
	[0.001, 100],
	[1, 10],
	[0.001, 4],
	[0.001, 4],
	[0.001, 0.75],
	[0, 4.5],
	[0, 0.8],
	[0.001, 3.5],
	[0.001, 5],
	[0.001, 0.25],
	[0.001, 0.9],
	[0, 4],
	[0, 1],
	[1, 6],
	[0, 2],
	[0, 2],
	[0, 0.8],
	[0.1, 0.8]
];

const DECIMAL = /^\d+(\.\d+)?(e-\d+)?$/;

/** The parameters as a setting's text, six digits each: far finer than any fit is sure of, and below 300 characters. */
export function weightsToText(weights: ArrayLike<number>): string {
	return Array.from(weights, (weight) => Number(weight.toPrecision(6))).join(' ');
}

/** The parameters a text stands for; undefined unless it is 21 numbers, each within its bounds. */
export function parseWeights(text: string): readonly number[] | undefined {
	const parts = text.split(' ');
	if (parts.length !== BOUNDS.length || !parts.every((part) => DECIMAL.test(part))) return;
	const weights = parts.map(Number);
	const within = BOUNDS.every(([low, high], index) => {
		const weight = weights[index]!;
		return weight >= low && weight <= high;
	});
	return within ? weights : undefined;
}
