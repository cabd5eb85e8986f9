export interface Sum {
	readonly value: number;
	/** The numbers in it, in order. */
	readonly terms: readonly number[];
}

/** Deep enough for any sum a person writes; a bound so that a file cannot exhaust the stack. */
const MAX_LENGTH = 200;

/**
 * What a sum comes to: `11700 + 1600`, `(2023 - 2013) * 12`. Takes `+ - * /`, their printed forms
 * `− × ÷`, brackets and commas between thousands; null for anything else or for a division by zero.
 */
export function evaluateSum(written: string): Sum | null {
	const plain = written.replace(/−/g, '-').replace(/×/g, '*').replace(/÷/g, '/');
	const tokens = plain.replace(/(?<=\d)[,\u202f](?=\d{3})/g, '').match(/\d+(?:\.\d+)?|\S/g) ?? [];
	if (tokens.length === 0 || written.length > MAX_LENGTH) return null;
	const terms: number[] = [];
	let at = 0;

	const operand = (): number => {
		const token = tokens[at++] ?? '';
		if (token === '(') {
			const value = series();
			return tokens[at++] === ')' ? value : NaN;
		}
		const value = /^\d/.test(token) ? Number(token) : NaN;
		terms.push(value);
		return value;
	};
	const product = (): number => {
		let value = operand();
		while (tokens[at] === '*' || tokens[at] === '/') {
			value = tokens[at++] === '*' ? value * operand() : value / operand();
		}
		return value;
	};
	const series = (): number => {
		let value = product();
		while (tokens[at] === '+' || tokens[at] === '-') {
			value = tokens[at++] === '+' ? value + product() : value - product();
		}
		return value;
	};

	const value = series();
	return at === tokens.length && Number.isFinite(value) ? { value, terms } : null;
}
