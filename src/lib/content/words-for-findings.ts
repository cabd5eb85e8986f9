import type { Finding } from './lint';
import { MAX_OPTION_WORDS } from './rules/short-options';
import { MAX_STEM_WORDS } from './rules/short-stem';
import type { Wording } from './words-for-errors';

/** The words for a broken rule of item writing; each rule's docstring says what its `found` holds. */
export function wordsForFinding({ rule, found }: Finding): Wording {
	const [first = '', second = '', third = ''] = found;
	switch (rule) {
		case 'allow-unknown-rule':
			return say(`“allow” names “${first}”, which is no rule`, 'check its spelling');
		case 'allow-of-error':
			return say(
				`“${first}” is an error, which “allow” cannot silence`,
				'mend the item and take the “allow” out'
			);
		case 'allow-unused':
			return say(`“allow” silences “${first}”, which finds nothing here`, 'take it out');
		case 'set-id-is-folder':
			return say(`The set’s id is “${first}”, its folder “${second}”`, 'give both one name');
		case 'complete-item':
			return say(`The item lacks ${first}`, 'add it');
		case 'quote-cuts-word':
			return say(`The quote begins or ends inside a word: “${first}”`, 'quote whole words');
		case 'quote-stands-twice':
			return say(
				`The quote stands twice in ${second}: “${first}”`,
				'lengthen it, so that it can only be the place you mean'
			);
		case 'number-in-quotes':
			return say(
				`The key’s number ${first} stands in no quote`,
				'quote the words that have it, or add “derived” with the sum that gives it'
			);
		case 'derived-from-quotes':
			return second === ''
				? say(`“derived: ${first}” is no sum`, 'write one like 11700 + 1600')
				: say(
						`${second}, in “derived: ${first}”, stands in no quote`,
						'quote the words that have it'
					);
		case 'date-in-quotes':
			return say(
				`The key’s date “${first}” stands in no quote`,
				'quote the words that have it; the year may stand in a second quote'
			);
		case 'entity-in-quotes':
			return say(
				`The key names ${first}, the quotes do not`,
				'quote words with that name, or add the wording used to “also” of the entity'
			);
		case 'cloze-in-quotes':
			return say(
				`The hidden words “${first}” stand in no quote`,
				'hide words of the reading, and quote them'
			);
		case 'cloze-hides-content':
			return say(
				`The hidden “${first}” carries no content`,
				'hide a name, a number or a word with a meaning of its own'
			);
		case 'no-yes-no-question':
			return say(
				'This asks for yes or no',
				'make it a “verdict”, or ask who, what, when, why or how'
			);
		case 'short-options':
			return say(`${second} words: “${first}”`, `at most ${MAX_OPTION_WORDS} words`);
		case 'one-thing':
			return say(
				`A list of ${second}: “${first}”`,
				'a list of more than three becomes an order, a match or clozes'
			);
		case 'distinct-options':
			return say(
				`“${first}” stands twice`,
				'options must differ by more than case, accents and punctuation'
			);
		case 'no-all-of-the-above':
			return say(
				`“${first}” speaks of other options`,
				'options are shuffled; use “choices” where several are right'
			);
		case 'no-absolute-tell':
			return say(
				`“${first}” stands in one option alone: “${second}”`,
				'reword it, or give such a word to another option too'
			);
		case 'numeric-options':
			return describeNumericOptions(first, second);
		case 'stray-markup':
			return say(
				`“${first}” would show as it is typed: “${second}”`,
				'only *emphasis* is taken, with both asterisks'
			);
		case 'longest-key':
			return say(
				`The key is the longest option in ${first} of ${second} choice items; chance gives ${third}`,
				'lengthen distractors or shorten keys'
			);
		case 'voice-of-evidence':
			return say(
				`The voice is “${first}”, the quoted sentences have “${second}”`,
				'quote a sentence of that voice, or correct one of the two'
			);
		case 'stem-stands-alone':
			return say(
				`“${first}” means nothing when the stem is asked alone, months later`,
				'name what is meant'
			);
		case 'short-stem':
			return say(`The stem has ${first} words`, `at most ${MAX_STEM_WORDS}`);
		case 'as-of':
			return say(`“${first}” goes out of date`, 'say as of when, with the year');
		case 'near-duplicates':
			return say(
				`The stem is nearly that of “${first}”, with another key`,
				'reword one so that the two cannot be taken for each other'
			);
		case 'stem-gives-key':
			return say(
				`The stem gives away the key of “${first}”: ${second}`,
				'leave the key or the common words out of one of them'
			);
		case 'emphasised-negative':
			return say(
				`“${first}” in the stem is easily missed`,
				`emphasise it: *${first}*, or ask the other way round`
			);
		case 'key-length':
			return say(
				`The key is ${first} times as long as the median option`,
				'shorten it, or lengthen distractors'
			);
		case 'shared-word':
			return say(
				`“${first}” stands in the stem and the key and in no distractor`,
				'use it in a distractor too, or reword the key'
			);
		case 'options-of-one-kind':
			return second === 'stem'
				? say(`The option “${first}” does not fit the stem`, 'reword the one or the other')
				: say(`Options of different kinds: ${first}`, 'give all options one kind');
		case 'at-most-four-options':
			return say(`${first} options`, 'drop the weakest; three good ones beat five');
		case 'cloze-context':
			return second === 'shown'
				? say(`The hidden “${first}” also stands in what is shown`, 'reword the sentence')
				: say(
						`Only ${second} words of content are left around “${first}”`,
						'add what leaves only one sensible filling'
					);
		case 'sentence-not-asked':
			return say(
				`No item rests on this sentence: “${first}”`,
				'ask about it, or take it out of the reading'
			);
	}
}

function describeNumericOptions(fault: string, units: string): Wording {
	switch (fault) {
		case 'unit':
			return say(
				`Options count in different units or precisions: ${units}`,
				'give all options one unit and one precision'
			);
		case 'overlap':
			return say('Two options overlap', 'set them apart');
		default:
			return say('Numbers or dates are not in ascending order', 'sort the list');
	}
}

const say = (message: string, advice: string): Wording => ({ message, advice });
