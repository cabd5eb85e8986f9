import { describe, expect, test } from 'vitest';

import { describeProblem, isWarning } from '$lib/content/checker';
import { lint } from '$lib/content/lint';
import { RULES } from '$lib/content/rules';
import { compiled, errorsOf, fieldsOf, littleFiles } from './little-set';

describe('describeProblem', () => {
	test('says where, which rule, what is wrong and what to do', () => {
		const evidence = [{ passage: 'p01', quote: 'Its keeper, Ada Brook, warned of it' }];
		const [error] = errorsOf(littleFiles({ items: [fieldsOf({ evidence })] }));
		expect(error && describeProblem(error)).toBe(
			'questions/little-lighthouse/en/items.yaml:10  evidence-not-in-passage  who-kept-the-lamp: The quote does not stand word for word in p01: “Its keeper, Ada Brook, warned of it” — it agrees up to “…Its keeper, Ada Brook,”; copy the words after that from the reading'
		);
	});

	test('names a broken rule', () => {
		const findings = lint(compiled({ items: [fieldsOf({ type: 'number', key: 8 })] }));
		const finding = findings.find(({ rule }) => rule === 'number-in-quotes');
		expect(finding && describeProblem(finding)).toBe(
			'questions/little-lighthouse/en/items.yaml:1  number-in-quotes  who-kept-the-lamp: The key’s number 8 stands in no quote — quote the words that have it, or add “derived” with the sum that gives it'
		);
		expect(finding && isWarning(finding)).toBe(false);
	});

	test.each(RULES.map((rule) => [rule.name, rule] as const))(
		'has words for %s',
		(rule, { severity }) => {
			const place = { file: 'set.yaml', line: 1 };
			const words = describeProblem({
				...place,
				rule,
				severity,
				found: ['first', 'second', 'third']
			});
			expect(words).toMatch(/^set\.yaml:1 {2}[a-z-]+ {2}.+ — .+/);
			expect(words).not.toContain('undefined');
		}
	);
});
