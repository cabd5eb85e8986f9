import type { Alignment } from './align-words';
import { slipsForgiven } from './align-words';
import { editDistance } from './edit-distance';
import { wordSequence, type Wording } from './wording';

/**
 * The names that are not the key's own: without those that a wording of the key spells out, and
 * without the one name, where there is just one, that holds the key's words (`Abdoulaye Diop` for
 * `Diop`; of two people called Keïta neither is dropped).
 */
export function otherNames(
	names: readonly Wording[],
	keyWordings: readonly Wording[]
): readonly Wording[] {
	const strangers = names.filter(
		(name) => name.joined !== '' && !keyWordings.some((wording) => wording.joined === name.joined)
	);
	if (strangers.length < names.length) return strangers;
	const holders = strangers.filter((name) =>
		keyWordings.some((wording) => wordSequence(name.words, wording.words))
	);
	return holders.length === 1 ? strangers.filter((name) => name !== holders[0]) : strangers;
}

/** Whether a response that is the key but for slips and extra words could as well mean another name. */
export function namesAnother(
	key: Wording,
	typed: Wording,
	alignment: Alignment,
	names: readonly Wording[]
): boolean {
	const keyWords = new Set(key.words);
	return names.some((name) => {
		const strange = name.words.filter((word) => !keyWords.has(word));
		const nearer = alignment.slips.some((slip) =>
			strange.some((word) => editDistance(slip.typed, word, slip.edits) <= slip.edits)
		);
		return nearer || (strange.length > 0 && isMentioned(name, typed, alignment.extras));
	});
}

function isMentioned(name: Wording, typed: Wording, extras: readonly string[]): boolean {
	return name.words.every(
		(word) =>
			typed.words.includes(word) ||
			extras.some((extra) => {
				const forgiven = slipsForgiven(word);
				return editDistance(extra, word, forgiven) <= forgiven;
			})
	);
}
