import type { Item } from '../../core/item/item';
import { plainText } from '../../core/item/text';
import { findDates, parseIsoDate } from '../find-dates';
import type { LintSubject } from '../lint-subject';
import { keyTexts } from '../lint-subject';
import { contentStems, wordsOf } from '../words-of';
import { placeOfItem, type Rule } from './rule';

/** Share of a question's content words that must stand in the other stem before it speaks of the same thing. */
const SAME_SUBJECT = 0.6;
/** Shorter questions share their few words with everything. */
const FEWEST_WORDS = 3;

/** A stem that gives away another item's key: it has the key's words, and most words of that item's question too. */
export const stemGivesKey: Rule<'stem-gives-key'> = {
	name: 'stem-gives-key',
	severity: 'warning',
	check(subject) {
		const givers = subject.set.items.map((item) => ({
			item,
			text: plainText(item.stem),
			flat: ` ${wordsOf(plainText(item.stem), subject.words).join(' ')} `,
			stems: new Set(contentStems(plainText(item.stem), subject.words))
		}));
		return subject.set.items.flatMap((asked) => {
			const question = questionOf(asked, subject);
			if (question.size < FEWEST_WORDS) return [];
			return givers
				.filter(({ item }) => item !== asked)
				.filter(({ stems }) => share(question, stems) >= SAME_SUBJECT)
				.filter(({ text, flat }) => keyStandsIn(asked, text, flat, subject))
				.map(({ item }) => ({
					place: placeOfItem(item, subject),
					found: [asked.id, keyTexts(asked).join(', ')]
				}));
		});
	}
};

/** The content words of what is asked, without the key's own. */
function questionOf(item: Item, { words }: LintSubject): ReadonlySet<string> {
	const shown =
		item.type === 'cloze'
			? item.parts.map((part) => ('text' in part ? part.text : ' ')).join('')
			: plainText(item.stem);
	const key = new Set(keyTexts(item).flatMap((text) => contentStems(text, words)));
	return new Set(contentStems(shown, words).filter((word) => !key.has(word)));
}

function share(question: ReadonlySet<string>, stems: ReadonlySet<string>): number {
	return [...question].filter((word) => stems.has(word)).length / question.size;
}

function keyStandsIn(item: Item, text: string, flat: string, { words }: LintSubject): boolean {
	switch (item.type) {
		case 'recall':
		case 'choice':
		case 'short':
		case 'cloze': {
			return keyTexts(item).some((key) => {
				const said = wordsOf(key, words).join(' ');
				return contentStems(key, words).length > 0 && flat.includes(` ${said} `);
			});
		}
		case 'date': {
			const key = parseIsoDate(item.key);
			return findDates(text, words).some(
				({ year, month, day }) => year === key.year && month === key.month && day === key.day
			);
		}
		default:
			return false;
	}
}
