import type { Passage, Sentence } from './study-set';
import { plainText } from './text';

/** A stretch of a sentence that looks the same all through. */
export interface Run {
	readonly text: string;
	readonly em: boolean;
	readonly marked: boolean;
}

export interface MarkedSentence {
	readonly sentence: Sentence;
	readonly runs: readonly Run[];
	readonly marked: boolean;
}

/** Offsets in `passageText`, UTF-16 units; end exclusive. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/** The sentences of a passage cut into runs, so that a screen can highlight the ranges; they may overlap. */
export function markPassage(passage: Passage, ranges: readonly Range[]): readonly MarkedSentence[] {
	let offset = 0;
	return passage.sentences.map((sentence) => {
		const runs = markSentence(sentence, offset, ranges);
		offset += plainText(sentence.text).length + 1;
		return { sentence, runs, marked: runs.some((run) => run.marked) };
	});
}

function markSentence(sentence: Sentence, offset: number, ranges: readonly Range[]): Run[] {
	const runs: Run[] = [];
	let from = offset;
	for (const span of sentence.text) {
		const text = plainText([span]);
		const em = typeof span !== 'string' && 'em' in span;
		const to = from + text.length;
		const cuts = ranges
			.flatMap((range) => [range.start, range.end])
			.filter((cut) => cut > from && cut < to)
			.sort((a, b) => a - b);
		let start = from;
		for (const end of [...cuts, to]) {
			if (end > start) {
				const marked = ranges.some((range) => range.start <= start && range.end >= end);
				runs.push({ text: text.slice(start - from, end - from), em, marked });
			}
			start = end;
		}
		from = to;
	}
	return runs;
}
