import type { Locale } from './catalogue';
import { Examiner } from './examine';
import { expect, test } from './fixtures';
import { WALKS } from './walks';
import { Visitor } from './walks/visitor';

// The worker would fetch the whole app anew for each of these visits.
test.use({
	serviceWorkers: 'block',
	contextOptions: { reducedMotion: 'reduce' },
	actionTimeout: 10_000
});

for (const locale of ['en', 'fr'] satisfies Locale[])
	test.describe(`in ${locale}`, () => {
		test.use({ locale: locale === 'en' ? 'en-GB' : 'fr-CH' });

		for (const [name, walk] of Object.entries(WALKS))
			test(`nothing is cut, and axe finds nothing: ${name}`, async ({ page }) => {
				await page.clock.setFixedTime(new Date('2026-03-02T18:00:00'));
				const examiner = new Examiner(page, { thorough: locale === 'en' });
				for await (const screen of walk(await Visitor.arrive(page, locale)))
					await examiner.examine(screen);
				expect(examiner.found).toEqual({});
			});
	});
