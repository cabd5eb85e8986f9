/** What stands on the projector, as lengths in characters. */
export interface WallWords {
	readonly stem: number;
	readonly rows: readonly number[];
	/** Left sides of a matching question. */
	readonly lefts: readonly number[];
	/** Beside the rows; undefined before the reveal. */
	readonly explanation: number | undefined;
	readonly quotes: readonly number[];
	/** Whether each row tells how many responded so. */
	readonly counted: boolean;
	/** Of what to do, below the stem. */
	readonly hint: boolean;
	/** How many had it right, in one line below the rows. */
	readonly hasBars: boolean;
	/** Whether the code to join with takes a part of the stem's width. */
	readonly hasCode: boolean;
}

/** Font sizes in hundredths of the height of a 16:9 screen. */
export interface WallSizes {
	readonly stem: number;
	readonly row: number;
	readonly why: number;
	readonly columns: 1 | 2;
	/** So many of the quotes, at least one where there is one; the others stand in the reading. */
	readonly quoteCount: number;
}

const WIDTH = 158;
const HEIGHT = 75;
const CODE_WIDTH = 21;
const STEPS = 20;
/** Below these it could not be read from 8 m. */
const LEAST = { stem: 3.6, row: 3.5, why: 2.7 };
const MOST = { stem: 6.2, row: 4.4, why: 3.5 };
/** Average width of a letter in our two faces, as a share of the font size, with some to spare. */
const SERIF = 0.54;
const SANS = 0.53;

/**
 * The largest sizes at which everything fits without scrolling; where nothing does, with fewer quotes, and the least that
 * can be read. It reckons with average letters, so that it needs no page to measure.
 */
export function fitWall(words: WallWords): WallSizes {
	const least = Math.min(1, words.quotes.length);
	// What is too much in any case takes no quote away.
	const height = Math.max(HEIGHT, heightOf(words, sizesAt(0, words, least)));
	for (let quoteCount = words.quotes.length; quoteCount >= least; quoteCount--)
		for (let step = STEPS; step >= 0; step--) {
			const sizes = sizesAt(step / STEPS, words, quoteCount);
			if (heightOf(words, sizes) <= height) return sizes;
		}
	return sizesAt(0, words, least);
}

function sizesAt(
	share: number,
	{ rows, lefts, explanation }: WallWords,
	quoteCount: number
): WallSizes {
	const between = (name: keyof typeof LEAST) =>
		Math.round((LEAST[name] + (MOST[name] - LEAST[name]) * share) * 100) / 100;
	const columns = rows.length > 3 && explanation === undefined && lefts.length === 0 ? 2 : 1;
	return {
		stem: between('stem'),
		row: explanation === undefined ? between('row') : Math.max(between('row') - 0.5, LEAST.why),
		why: between('why'),
		columns,
		quoteCount
	};
}

function heightOf(words: WallWords, sizes: WallSizes): number {
	const { explanation, quotes, lefts, counted, hasBars, hasCode } = words;
	const stemWidth = WIDTH - (hasCode ? CODE_WIDTH : 0);
	const stem = linesOf(words.stem, sizes.stem, SERIF, stemWidth) * sizes.stem * 1.25;
	const head = Math.max(stem + (words.hint ? 5 : 0), hasCode ? CODE_WIDTH - 4 : 0) + 4;
	const isParted = explanation !== undefined || lefts.length > 0;
	const side = isParted ? (WIDTH - 5) / 2 : WIDTH;
	const rows = rowsHeight(words.rows, sizes, side, counted);
	const caption = explanation === undefined || counted ? 0 : sizes.why * 2;
	const bars = hasBars ? 3 + sizes.why * 2.2 : 0;
	const left = rowsHeight(lefts, { ...sizes, columns: 1 }, side, false);
	const shown = quotes.slice(0, sizes.quoteCount);
	const more = shown.length < quotes.length ? sizes.why * 1.6 : 0;
	const why =
		linesOf(explanation ?? 0, sizes.why, SANS, side) * sizes.why * 1.4 +
		more +
		shown.reduce(
			(sum, quote) =>
				sum + sizes.why * (linesOf(quote, sizes.why, SERIF, side - 3) * 1.5 + 1.05 + 1.3),
			0
		);
	return head + Math.max(rows + caption + bars, left, why);
}

function rowsHeight(
	rows: readonly number[],
	{ row: size, columns }: WallSizes,
	width: number,
	counted: boolean
): number {
	const wordsWidth = (width - size * 0.5 * (columns - 1)) / columns - size * (counted ? 6.5 : 3.6);
	const heights = rows.map(
		(length) => size * (linesOf(length, size, SANS, wordsWidth) * 1.25 + 1.05)
	);
	let sum = 0;
	for (let first = 0; first < heights.length; first += columns)
		sum += Math.max(...heights.slice(first, first + columns)) + size * 0.5;
	return sum;
}

/** Words are not broken, so a line is rarely full. */
function linesOf(length: number, size: number, letter: number, width: number): number {
	return Math.max(1, Math.ceil((length * size * letter) / (width * 0.93)));
}
