import type { PartId, PassageId, Voice } from '../item/item';
import type { Response } from '../item/response';
import { rightResponse } from '../item/right-response';
import type { Passage, StudySet } from '../item/study-set';
import { plainText, type Text } from '../item/text';
import { askedItem } from './grade-round';
import { encodeResponse } from './response-codes';
import type { RoomState, Round } from './room-state';

/** The sentences that a quote stands in. */
export interface ShownEvidence {
	readonly passageId: PassageId;
	readonly passageNumber: number;
	readonly text: string;
	/** Of the quote in `text`, UTF-16 units; end exclusive. */
	readonly start: number;
	readonly end: number;
}

/** What everybody may know once the key is shown. */
export interface Reveal {
	readonly setId: string;
	readonly itemId: string;
	readonly partId: PartId;
	/** The response that is right, in the round's codes. */
	readonly key: Response;
	/** Of a flashcard, whose response holds nothing. */
	readonly keyText?: Text;
	readonly explanation?: Text;
	readonly evidence: readonly ShownEvidence[];
	readonly voice?: Voice;
	/** Whose claim it is, by name; absent where it is reported fact. */
	readonly speaker?: string;
}

export function revealOf(room: RoomState, set: StudySet, round: Round): Reveal {
	const { item, partId } = askedItem(room, set, round.index);
	const speaker = set.entities.find(({ id }) => id === item.voice)?.name;
	return {
		setId: set.id,
		itemId: item.id,
		partId,
		key: encodeResponse(item, round.seed, rightResponse(item, partId)),
		...(item.type === 'recall' ? { keyText: item.key } : {}),
		...(item.explanation ? { explanation: item.explanation } : {}),
		evidence: item.evidence.flatMap((evidence) => {
			const passages = set.sections.flatMap((section) => section.passages);
			const passage = passages.find(({ id }) => id === evidence.passageId);
			return passage ? [showEvidence(passage, evidence.start, evidence.end)] : [];
		}),
		...(item.voice === undefined ? {} : { voice: item.voice }),
		...(speaker === undefined ? {} : { speaker })
	};
}

/** Offsets as evidence has them: in the passage's sentences, joined by one space. */
function showEvidence(passage: Passage, start: number, end: number): ShownEvidence {
	const shown: string[] = [];
	let offset = 0;
	let from = 0;
	for (const sentence of passage.sentences) {
		const text = plainText(sentence.text);
		if (offset < end && offset + text.length > start) {
			if (shown.length === 0) from = offset;
			shown.push(text);
		}
		offset += text.length + 1;
	}
	return {
		passageId: passage.id,
		passageNumber: passage.number,
		text: shown.join(' '),
		start: start - from,
		end: end - from
	};
}
