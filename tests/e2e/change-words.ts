/** How a language that is written otherwise would fill the page. */
export type Pseudo = 'long' | 'right-to-left';

/**
 * Sets the page's words, names and options in a made-up language: some 40 % longer, and right-to-left in Hebrew letters,
 * where a set's own words stay as they are. Runs in the page; gives what puts all back.
 */
export function changeWords(pseudo: Pseudo): void {
	const page = document.documentElement;
	const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת';
	const long = (words: string) => words.replace(/[aeiouy](?!\d)/gi, (vowel) => vowel + vowel);
	const hebrew = (words: string) =>
		words.replace(/\p{Letter}\p{Mark}*/gu, (letter) => {
			const code = letter.codePointAt(0) ?? 0;
			return HEBREW.charAt(code % HEBREW.length);
		});
	const change = pseudo === 'long' ? long : (words: string) => hebrew(long(words));
	const back: (() => void)[] = [];
	const set = <Key extends string>(one: Record<Key, string | null>, key: Key, value: string) => {
		const was = one[key];
		one[key] = value;
		back.push(() => (one[key] = was));
	};
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const ofSet = node.parentElement?.closest('[lang]') !== page;
		if (!node.parentElement || node.parentElement.closest('script, style')) continue;
		if (pseudo === 'right-to-left' && ofSet) continue;
		set(
			node as Text & Record<'nodeValue', string | null>,
			'nodeValue',
			change(node.nodeValue ?? '')
		);
	}
	if (pseudo === 'right-to-left') {
		set(page, 'dir', 'rtl');
		set(page, 'lang', 'he');
	}
	Object.assign(window, { changeBack: () => back.reverse().forEach((one) => one()) });
}

/** Runs in the page. */
export function changeBack(): void {
	(window as unknown as { changeBack: () => void }).changeBack();
}
