/** Words of another language for a place in a sentence: their direction is theirs alone (FSI and PDI of Unicode's annex 9). */
export const isolated = (words: string): string => `\u2068${words}\u2069`;
