import { findCuts } from './find-cuts';
import { expect, test } from './fixtures';

const LONG = 'Verwaltungsgerichtsordnung';

test.describe('findCuts', () => {
	for (const [what, html, found] of [
		['words that a box cuts off', `<p style="width:90px;overflow:hidden">${LONG}</p>`, 'cut off'],
		['words beyond the screen', `<p style="position:relative;left:-40px">${LONG}</p>`, 'outside'],
		[
			'a line that ends in dots',
			`<p style="width:90px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${LONG}</p>`,
			'ends in dots'
		],
		[
			'words that run out of their button',
			`<button style="width:80px;height:60px">${LONG}</button>`,
			'runs out of its box'
		],
		[
			'words that lie over others',
			'<p>One line</p><p style="margin-top:-40px">Another line</p>',
			'lies over'
		],
		[
			'a word broken in two',
			`<button style="width:60px;height:120px;overflow-wrap:anywhere">Satzung, Satzungen</button>`,
			'breaks a word'
		],
		[
			'a choice that its select cuts off',
			`<select style="width:120px;height:60px"><option>${LONG} und ${LONG}</option></select>`,
			'cut off: the choice'
		],
		['what is too small to hit', '<button style="width:20px;height:20px">x</button>', 'to hit'],
		['a page that scrolls sideways', '<div style="width:500px">x</div>', 'scrolls sideways']
	] as const)
		test(`finds ${what}`, async ({ page }) => {
			await page.setContent(`<style>* { font: 20px serif }</style>${html}`);
			expect((await page.evaluate(findCuts)).join('\n')).toContain(found);
		});

	test('finds nothing wrong where there is room', async ({ page }) => {
		const button = '<button style="min-height:48px;min-width:48px">Go on</button>';
		await page.setContent(`<h1>A title</h1><p>${'Some words. '.repeat(40)}</p>${button}`);
		expect(await page.evaluate(findCuts)).toEqual([]);
	});
});
