/** A browser's storage of texts: its keys are its own properties. */
export class TextStorage implements Storage {
	[key: string]: unknown;

	get length() {
		return Object.keys(this).length;
	}

	getItem(key: string) {
		return Object.hasOwn(this, key) ? (this[key] as string) : null;
	}

	setItem(key: string, text: string) {
		this[key] = text;
	}

	removeItem(key: string) {
		delete this[key];
	}

	clear() {
		for (const key of Object.keys(this)) delete this[key];
	}

	key(index: number) {
		return Object.keys(this)[index] ?? null;
	}
}
