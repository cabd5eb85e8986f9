import { plainText } from '../../core/item/text';
import type { LanguageRules } from '../language';
import { keyTexts } from '../lint-subject';
import { foldText } from '../words-of';
import { itemRule } from './rule';

/** Half of all guesses at a yes/no question are right; a `verdict` asks the same with three ways to go. */
export const noYesNoQuestion = itemRule('no-yes-no-question', 'error', (item, { words }) => {
	if (item.type === 'verdict') return [];
	const stem = plainText(item.stem);
	const yesNoKey = keyTexts(item).some((key) => words.yesNoKeys.has(foldText(key)));
	return yesNoKey || asksYesNo(stem, words) ? [[stem]] : [];
});

/** A question with an “or” in it asks for one of two things, not for yes or no. */
function asksYesNo(stem: string, words: LanguageRules): boolean {
	const question = /[^.?!:]*\?/.exec(stem)?.[0].trim() ?? '';
	const clause = [question, question.replace(/^[^,]*,\s*/, '')].find((each) =>
		words.yesNoStarters.test(each)
	);
	if (clause === undefined || words.alternative.test(question)) return false;
	const introduction = question.slice(0, question.length - clause.length);
	// Past its starter: the “que” of “est-ce que” asks for nothing.
	const rest = clause.replace(words.yesNoStarters, ' ');
	return !words.questionWords.test(introduction) && !words.questionWords.test(rest);
}
