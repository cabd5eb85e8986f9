/** The formula overrates a stem of one long name; this keeps a single one from ruling an average. */
const MAX_GRADE = 20;

/**
 * Flesch–Kincaid grade level, 0–20: 0.39 · words per sentence + 11.8 · syllables per word − 15.59
 * (Kincaid, Fishburne, Rogers and Chissom 1975). Syllables of English are counted by groups of vowels.
 */
export function fleschKincaidGrade(text: string): number {
	const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’-]*/gu) ?? [];
	if (words.length === 0) return 0;
	const sentences = Math.max(1, (text.match(/[.?!](?=\s|$)/g) ?? []).length);
	const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
	const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
	return Math.min(MAX_GRADE, Math.max(0, grade));
}

function countSyllables(word: string): number {
	const plain = word
		.toLowerCase()
		.normalize('NFD')
		.replace(/[^a-z]/g, '')
		.replace(/(?<=[^aeiouyl])e$|(?<=[^dt])ed$|(?<=[^aeiouscxz])es$/, '');
	return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length);
}
