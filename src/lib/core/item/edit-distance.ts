/**
 * Fewest letters put in, left out, changed or swapped with their neighbour to turn one word into
 * the other (Damerau–Levenshtein, optimal string alignment), in UTF-16 units. Words that are sure
 * to lie further apart than `limit` give `limit + 1`.
 */
export function editDistance(one: string, other: string, limit: number): number {
	if (one === other) return 0;
	if (Math.abs(one.length - other.length) > limit) return limit + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, column) => column);
	for (let row = 1; row <= one.length; row++) {
		const current = [row];
		for (let column = 1; column <= other.length; column++) {
			const changed = one[row - 1] === other[column - 1] ? 0 : 1;
			let least = Math.min(
				at(last, column) + 1,
				at(current, column - 1) + 1,
				at(last, column - 1) + changed
			);
			if (one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
				least = Math.min(least, at(beforeLast, column - 2) + 1);
			}
			current.push(least);
		}
		if (Math.min(...current) > limit && Math.min(...last) > limit) return limit + 1;
		beforeLast = last;
		last = current;
	}
	return Math.min(at(last, other.length), limit + 1);
}

/** A cell outside the table is never the least. */
function at(cells: readonly number[], index: number): number {
	return cells[index] ?? Infinity;
}
