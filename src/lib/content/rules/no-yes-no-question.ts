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
	if (words.questionWords.test(question) || words.alternative.test(question)) return false;
	return [question, question.replace(/^[^,]*,\s*/, '')].some((clause) =>
		words.yesNoStarters.test(clause)
	);
}
