import { describe, expect, test } from 'vitest';

import { pageRules } from '$lib/components/print/page-footer';

describe('pageRules', () => {
	test('set the words at the foot of every page, and its number', () => {
		const rules = pageRules('La fin · Questionnaire · Quiz K7F-2QX');
		expect(rules).toContain('@bottom-left { content: "La fin · Questionnaire · Quiz K7F-2QX";');
		expect(rules).toContain('@bottom-right { content: counter(page) " / " counter(pages);');
	});

	test('name no size of paper: it is the printer’s', () => {
		expect(pageRules('x')).not.toMatch(/(?<![\w-])size:/);
	});

	test('take a title for words, whatever stands in it', () => {
		expect(pageRules('a "b" \\ c\n} d')).toContain('content: "a \\22 b\\22  \\5c  c\\a } d";');
	});
});
