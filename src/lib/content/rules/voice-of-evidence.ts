import { touchedSentences } from '../lint-subject';
import { itemRule } from './rule';

/** The item's voice is the voice of a sentence it quotes; else a claim would pass for reported fact, or the other way round. */
export const voiceOfEvidence = itemRule('voice-of-evidence', 'warning', (item, { passages }) => {
	if (item.voice === undefined || item.evidence.length === 0) return [];
	const voices = passages.flatMap((passage) =>
		touchedSentences(item, passage).map((index) => passage.sentences[index]?.voice ?? 'reported')
	);
	return voices.includes(item.voice) ? [] : [[item.voice, [...new Set(voices)].join(', ')]];
});
