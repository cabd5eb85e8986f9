/** A binary heap: what is worth most comes out first. */
export class BestFirst<Entry extends { readonly worth: number }> {
	readonly #heap: Entry[] = [];

	push(entry: Entry): void {
		const heap = this.#heap;
		let at = heap.push(entry) - 1;
		while (at > 0) {
			const above = (at - 1) >> 1;
			if ((heap[above] as Entry).worth >= entry.worth) break;
			heap[at] = heap[above] as Entry;
			at = above;
		}
		heap[at] = entry;
	}

	pop(): Entry | undefined {
		const heap = this.#heap;
		const first = heap[0];
		const last = heap.pop();
		if (last === undefined || last === first) return first;
		let at = 0;
		for (;;) {
			let below = 2 * at + 1;
			if (below >= heap.length) break;
			if (
				below + 1 < heap.length &&
				(heap[below + 1] as Entry).worth > (heap[below] as Entry).worth
			)
				below += 1;
			if ((heap[below] as Entry).worth <= last.worth) break;
			heap[at] = heap[below] as Entry;
			at = below;
		}
		heap[at] = last;
		return first;
	}
}
