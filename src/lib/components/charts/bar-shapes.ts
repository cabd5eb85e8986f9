export interface Bar {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The drawing is stretched to its place, so units say nothing of pixels; y grows downwards. */
export const BAR_CHART_HEIGHT = 100;
export const BAR_PITCH = 10;

const BAR_WIDTH = 7;
/** So that one card beside a thousand is still seen. */
const LEAST_HEIGHT = 2;

/**
 * A bar for each value from start to end; the chart is `BAR_PITCH` wide for each.
 * @param top what the full height stands for, above 0
 */
export function barShapes(values: readonly number[], top: number): readonly Bar[] {
	return values.map((value, index) => {
		const height = value > 0 ? Math.max(LEAST_HEIGHT, (value / top) * BAR_CHART_HEIGHT) : 0;
		return {
			x: index * BAR_PITCH + (BAR_PITCH - BAR_WIDTH) / 2,
			y: BAR_CHART_HEIGHT - height,
			width: BAR_WIDTH,
			height
		};
	});
}
