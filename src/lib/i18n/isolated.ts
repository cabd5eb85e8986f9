/** Words of another language for a place in a sentence: their direction is theirs alone (FSI and PDI of Unicode's annex 9). */
export const isolated = (words: string): string => `\u2068${words}\u2069`;

/** The same words for a file, in which the marks would be letters that nobody sees. */
export const notIsolated = (words: string): string => words.replace(/[\u2068\u2069]/g, '');
