import type { EntityId, PassageId } from '../core/item/item';
import type { Passage, Section, Sentence } from '../core/item/study-set';
import { plainText } from '../core/item/text';
import { parseText } from './parse-text';
import { ID } from './schema-fields';
import type { Place, Report } from './set-error';

const HEADING = /^##\s+(.*?)\s*\{#([^}\s]+)\}$/;
const PASSAGE = /^\{#([^}\s]+)(?:\s+source=(\d+(?:,\d+)*))?\}$/;
const VOICE = /\s*\{voice=([^}\s]+)\}$/;

/** What a reading may point at, declared in `set.yaml`. */
export interface ReadingFrame {
	readonly sectionIds: readonly string[];
	readonly entityIds: ReadonlySet<EntityId>;
	readonly language: string;
}

export interface Reading {
	readonly sections: readonly Section[];
	readonly sentencePlaces: ReadonlyMap<PassageId, readonly Place[]>;
}

interface OpenPassage extends Passage {
	readonly sentences: Sentence[];
}
interface OpenSection extends Section {
	readonly place: Place;
	readonly passages: OpenPassage[];
}

/** Reads `reading.md`: a heading a section, a `{#id}` line a passage, a line a sentence, a blank line to end it. */
export function readReading(
	file: string,
	text: string,
	frame: ReadingFrame,
	report: Report
): Reading {
	const sections: OpenSection[] = [];
	const passagePlaces = new Map<PassageId, Place>();
	const sentencePlaces = new Map<PassageId, Place[]>();
	let passage: OpenPassage | null = null;

	const openSection = (place: Place, title: string, id: string) => {
		const first = sections.find((section) => section.id === id);
		if (!frame.sectionIds.includes(id))
			report({ kind: 'section-unknown', sectionId: id, ...place });
		if (first) report({ kind: 'id-taken', id, firstPlace: first.place, ...place });
		const heading = plainText(parseText(title, frame.language));
		sections.push({ id, title: heading, passages: [], place });
	};
	const openPassage = (place: Place, id: string, source: string | undefined) => {
		const section = sections.at(-1);
		const firstPlace = passagePlaces.get(id);
		if (!section) report({ kind: 'passage-outside-section', passageId: id, ...place });
		if (firstPlace) report({ kind: 'id-taken', id, firstPlace, ...place });
		if (!ID.test(id)) report({ kind: 'reading-mark-malformed', mark: `{#${id}}`, ...place });
		const number = passagePlaces.size + 1;
		const paragraphs = source?.split(',').map(Number) ?? [];
		passagePlaces.set(id, firstPlace ?? place);
		sentencePlaces.set(id, []);
		passage = { id, number, source: paragraphs, sentences: [] };
		section?.passages.push(passage);
	};
	const addSentence = (place: Place, line: string) => {
		const words = line.replace(VOICE, '');
		const voice = VOICE.exec(line)?.[1] ?? 'reported';
		const mark = /\{[^}]*\}?|\}/.exec(words)?.[0] ?? /^(#|[-+*>] |<)/.exec(words)?.[0];
		if (mark) return report({ kind: 'reading-mark-malformed', mark, ...place });
		if (!passage) return report({ kind: 'sentence-outside-passage', ...place });
		if (voice !== 'reported' && !frame.entityIds.has(voice)) {
			report({ kind: 'entity-unknown', entityId: voice, ...place });
		}
		passage.sentences.push({ text: parseText(words, frame.language), voice });
		sentencePlaces.get(passage.id)?.push(place);
	};

	text.split(/\r\n|\r|\n/).forEach((raw, index) => {
		const line = raw.trim();
		const place = { file, line: index + 1 };
		const heading = HEADING.exec(line);
		const start = PASSAGE.exec(line);
		if (line === '') passage = null;
		else if (heading) openSection(place, heading[1] ?? '', heading[2] ?? '');
		else if (start) openPassage(place, start[1] ?? '', start[2]);
		else addSentence(place, line);
		if (heading) passage = null;
	});

	reportGaps(file, sections, passagePlaces, frame, report);
	return { sections: sections.map(({ place: _, ...section }) => section), sentencePlaces };
}

function reportGaps(
	file: string,
	sections: readonly OpenSection[],
	passagePlaces: ReadonlyMap<PassageId, Place>,
	frame: ReadingFrame,
	report: Report
): void {
	for (const section of sections) {
		const sectionId = section.id;
		if (section.passages.length === 0)
			report({ kind: 'section-empty', sectionId, ...section.place });
		for (const { id, sentences } of section.passages) {
			const place = passagePlaces.get(id) ?? section.place;
			if (sentences.length === 0) report({ kind: 'passage-empty', passageId: id, ...place });
		}
	}
	const read = sections.filter(({ id }) => frame.sectionIds.includes(id));
	for (const sectionId of frame.sectionIds) {
		const there = read.some(({ id }) => id === sectionId);
		if (!there) report({ kind: 'section-missing', sectionId, file, line: 1 });
	}
	const astray = read.find(({ id }, index) => {
		const earlier = read[index - 1];
		return earlier && frame.sectionIds.indexOf(id) < frame.sectionIds.indexOf(earlier.id);
	});
	if (astray) report({ kind: 'section-out-of-order', sectionId: astray.id, ...astray.place });
}
