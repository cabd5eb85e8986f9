import type { Passage } from './study-set';
import { plainText } from './text';

/** The plain text of a passage, its sentences joined by one space: what evidence offsets count in. */
export function passageText(passage: Passage): string {
	return passage.sentences.map((sentence) => plainText(sentence.text)).join(' ');
}
