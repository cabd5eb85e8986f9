/** What a person could not read or hit: words and what is wrong with them. Runs in the page. */
export function findCuts(): string[] {
	const WITHIN = 1.5;
	const TARGET_PIXELS = 47.5;
	const LEAST_PIXELS = 24;
	const NAMES = 'a, button, label, legend, summary, th, h1, h2, h3';
	const problems: string[] = [];
	const page = document.documentElement;
	if (page.scrollWidth > page.clientWidth) problems.push('the page scrolls sideways');
	/** What lies behind a dialog was looked at before it opened. */
	const root = document.querySelector('dialog[open]') ?? document.body;

	const call = (element: Element) => {
		const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50);
		return `<${element.localName} ${element.getAttribute('name') ?? element.id}> “${words}”`;
	};
	const shows = (element: Element) =>
		element.checkVisibility({
			opacityProperty: true,
			visibilityProperty: true,
			contentVisibilityAuto: true
		}) && !element.closest('.visually-hidden, .skip:not(:focus), #svelte-announcer, script, style');
	const ancestors = function* (from: Element | null) {
		for (let one = from; one && one !== page; one = one.parentElement) yield one;
	};
	const isFree = (style: CSSStyleDeclaration) => /absolute|fixed/.test(style.position);
	const isPainted = (style: CSSStyleDeclaration) =>
		style.display !== 'inline' &&
		(parseFloat(style.borderInlineStartWidth) > 0 ||
			!/, 0\)$|transparent/.test(style.backgroundColor));

	interface Line {
		readonly rect: DOMRect;
		readonly owner: Element;
		/** What moves over the rest as the page is scrolled. */
		readonly layer: Element | undefined;
	}
	const lines: Line[] = [];

	/** Words against the screen, what cuts them off, and the box they are painted on. */
	function look(text: Text, parent: Element) {
		const range = document.createRange();
		range.selectNodeContents(text);
		// The letters themselves: a line's box reaches above and below them.
		const rects = [...range.getClientRects()]
			.filter(({ width, height }) => width > 0.5 && height > 0)
			.map((r) => new DOMRect(r.x, r.y + r.height * 0.28, r.width, r.height * 0.44));
		if (rects.length === 0) return;
		let owner: Element | undefined;
		let layer: Element | undefined;
		let onPaint = false;
		let scrolls = false;
		const said = new Set<string>();
		for (const one of ancestors(parent)) {
			const style = getComputedStyle(one);
			if (/auto|scroll/.test(`${style.overflowX} ${style.overflowY}`)) scrolls = true;
			if (!owner && style.display !== 'inline') owner = one;
			if (/sticky|fixed/.test(style.position)) layer ??= one;
			// A wash may reach beyond its box.
			const spread =
				parseFloat(/0px 0px 0px ([\d.]+)px/.exec(style.boxShadow)?.[1] ?? '0') + WITHIN;
			const box = one.getBoundingClientRect();
			const beyondX = rects.some((r) => r.left < box.left - spread || r.right > box.right + spread);
			const beyondY = rects.some((r) => r.top < box.top - spread || r.bottom > box.bottom + spread);
			if (!scrolls && /hidden|clip/.test(style.overflowX) && beyondX) said.add('cut off sideways');
			if (!scrolls && /hidden|clip/.test(style.overflowY) && beyondY) said.add('cut off');
			if (!onPaint && one instanceof HTMLElement && isPainted(style) && one !== document.body) {
				onPaint = true;
				if (!scrolls && (beyondX || beyondY)) said.add('runs out of its box');
			}
			if (isFree(style)) onPaint = true;
		}
		if (!scrolls && rects.some((r) => r.left < -WITHIN || r.right > page.clientWidth + WITHIN))
			said.add('outside the screen');
		if (parent.closest(NAMES) && breaksWord(text)) said.add('breaks a word');
		for (const words of said) problems.push(`${words}: ${call(parent)}`);
		for (const rect of rects) lines.push({ rect, owner: owner ?? parent, layer });
	}

	/** Whether a word that would fit in a line stands in two. */
	function breaksWord(text: Text): boolean {
		return [...(text.nodeValue ?? '').matchAll(/[^\s\u2010-\u2014-]+/g)].some(
			({ 0: word, index }) => {
				const range = document.createRange();
				range.setStart(text, index);
				range.setEnd(text, index + word.length);
				const rects = [...range.getClientRects()].filter(({ width }) => width > 0.5);
				const width = rects.reduce((sum, rect) => sum + rect.width, 0);
				const tops = rects.map(({ top }) => top);
				return Math.max(...tops) - Math.min(...tops) > WITHIN && width < page.clientWidth * 0.6;
			}
		);
	}

	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		if (!parent || !node.nodeValue?.trim() || parent.closest('option, select')) continue;
		if (shows(parent)) look(node as Text, parent);
	}

	const overlapped = new Set<string>();
	lines.sort((a, b) => a.rect.top - b.rect.top);
	for (const [index, { rect, owner, layer }] of lines.entries())
		for (let next = index + 1; next < lines.length; next++) {
			const other = lines[next]!;
			if (other.rect.top >= rect.bottom) break;
			if (other.owner === owner || other.layer !== layer) continue;
			const over =
				Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left) > WITHIN &&
				Math.min(rect.bottom, other.rect.bottom) - other.rect.top > WITHIN;
			if (over) overlapped.add(`lies over ${call(owner)}: ${call(other.owner)}`);
		}
	problems.push(...overlapped);

	const pen = document.createElement('canvas').getContext('2d')!;
	for (const select of root.querySelectorAll('select')) {
		if (!shows(select)) continue;
		const style = getComputedStyle(select);
		pen.font = style.font;
		const ARROW = 20;
		const room = select.clientWidth - parseFloat(style.paddingInlineStart) * 2 - ARROW;
		const chosen = select.selectedOptions[0]?.text ?? '';
		if (pen.measureText(chosen).width > room) problems.push(`cut off: the choice “${chosen}”`);
	}
	for (const one of [root, ...root.querySelectorAll('*')]) {
		if (one.scrollWidth <= one.clientWidth || one.matches('input, select') || !shows(one)) continue;
		const { overflowX, textOverflow } = getComputedStyle(one);
		if (textOverflow === 'ellipsis') problems.push(`ends in dots: ${call(one)}`);
		if (/auto|scroll/.test(overflowX) && !one.matches('[tabindex="0"]'))
			problems.push(`scrolls sideways: ${call(one)}`);
	}

	/** A control's own box, or that of what lies around it to be hit. */
	function sizeOf(control: HTMLElement): { width: number; height: number } {
		const label = control.closest('label');
		const around = label && control.matches('[type=radio], [type=checkbox], [type=file]');
		const { width, height } = (around ? label : control).getBoundingClientRect();
		const after = getComputedStyle(control, '::after');
		const laid = after.content !== 'none' && after.position === 'absolute';
		return {
			width: Math.max(width, (laid && parseFloat(after.width)) || 0),
			height: Math.max(height, (laid && parseFloat(after.height)) || 0)
		};
	}
	const CONTROLS = 'a[href], button, input, select, summary, [role=button]';
	for (const control of root.querySelectorAll<HTMLElement>(CONTROLS)) {
		// What stands in a line of text is as high as the line.
		if (getComputedStyle(control).display === 'inline') continue;
		const hides = control.matches('input') && control.closest('label');
		if (!shows(hides || control)) continue;
		const { width, height } = sizeOf(control);
		const least = control.matches('article a') ? LEAST_PIXELS : TARGET_PIXELS;
		if (Math.min(width, height) < least)
			problems.push(`${Math.round(width)} × ${Math.round(height)} to hit: ${call(control)}`);
	}
	return problems;
}
