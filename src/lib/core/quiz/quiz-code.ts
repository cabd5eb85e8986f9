import type { StudySet } from '../item/study-set';
import { hashText, random } from '../random';
import type { QuizQuestion } from './pick-questions';

/** Without I, L, O and U, which are misread: Crockford's base 32. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Six signs that stand for the questions as they are asked, options in their order: `K7F-2QX`. A worksheet and its key
 * carry the same in every language, and two different quizzes the same once in a billion times.
 */
export function quizCode(
	{ id, version }: Pick<StudySet, 'id' | 'version'>,
	questions: readonly Pick<QuizQuestion, 'cardKey' | 'optionIds'>[]
): string {
	const asked = questions.map(({ cardKey, optionIds }) => [cardKey, ...optionIds].join(' '));
	const chance = random(hashText([id, version, ...asked].join('\n')));
	let rest = Math.floor(chance() * SIGNS.length ** 6);
	let code = '';
	for (let place = 0; place < 6; place++) {
		code += SIGNS[rest % SIGNS.length];
		rest = Math.floor(rest / SIGNS.length);
	}
	return `${code.slice(0, 3)}-${code.slice(3)}`;
}
