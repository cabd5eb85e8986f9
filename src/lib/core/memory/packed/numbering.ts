/** Gives equal values one number, counted from 0 in the order in which they first come. */
export class Numbering<Value> {
	readonly list: Value[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #nameOf: (value: Value) => string;

	/** @param nameOf the same text for equal values alone */
	constructor(nameOf: (value: Value) => string) {
		this.#nameOf = nameOf;
	}

	of(value: Value): number {
		const name = this.#nameOf(value);
		const known = this.#numbers.get(name);
		if (known !== undefined) return known;
		this.#numbers.set(name, this.list.length);
		return this.list.push(value) - 1;
	}
}
