import { grown, type PackedKeys, RUN } from './sorted-keys';

/** @param keys ASCII, ascending, all different, at most 255 letters each */
export function packKeys(keys: readonly string[]): PackedKeys {
	const runs = new Uint32Array(Math.ceil(keys.length / RUN));
	let letters = new Uint8Array(1024);
	let at = 0;
	let before = '';
	for (const [index, key] of keys.entries()) {
		const whole = index % RUN === 0;
		if (whole) runs[index / RUN] = at;
		const shared = whole ? 0 : sharedStart(before, key);
		const own = key.length - shared;
		if (at + own + 2 > letters.length) letters = grown(letters, at + own + 2);
		letters[at++] = shared;
		letters[at++] = own;
		for (let letter = shared; letter < key.length; letter++) letters[at++] = key.charCodeAt(letter);
		before = key;
	}
	return { size: keys.length, letters: letters.slice(0, at), runs };
}

function sharedStart(before: string, key: string): number {
	const most = Math.min(before.length, key.length);
	let shared = 0;
	while (shared < most && before.charCodeAt(shared) === key.charCodeAt(shared)) shared++;
	return shared;
}
