import { renderUnicodeCompact } from 'uqr';

/** White on black whatever the terminal's own colours, or a camera could find the code inside out. */
const WHITE_ON_BLACK = ['\x1b[97;40m', '\x1b[0m'];

/**
 * What a teacher's terminal shows once everybody on the network is served.
 * @param {readonly string[]} urls
 * @param {{ colours: boolean }} terminal
 */
export function invitation(urls, { colours }) {
	const [first] = urls;
	if (!first)
		return `No phone can reach this machine yet: it is in no network. Join the Wi-Fi, or switch on a hotspot of this
machine; the address then appears here.`;
	const [begin, end] = colours ? WHITE_ON_BLACK : ['', ''];
	const code = renderUnicodeCompact(`${first}/join`, { border: 2 })
		.split('\n')
		.map((line) => `${begin}${line}${end}`);
	return [
		'Pupils on the same network open',
		...urls.map((url) => `  ${url}/join`),
		'',
		...code,
		'',
		'Anybody on this network can open it, and what travels is not encrypted (plain http).'
	].join('\n');
}
