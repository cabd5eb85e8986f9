import { foldLetters } from '../item/fold-letters';

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Anywhere in a name, spaces and signs left out: no ordinary word or name of either language holds them. */
const PARTS = wordsOf(`
	fuck bitch whore asshole wanker bullshit nigger nigga faggot hitler heilh siegheil dickhead cocksuck pussy
	putain connard connasse encul niqueta bougnoul youpin trouduc filsdepute tagueule branleu tarlouze`);

/** As a word of its own: these also stand inside blameless names. */
const WORDS = new Set(
	wordsOf(`
	shit cunt slut cock penis vagina porn sex rape rapist nazi nazis fag spic kike paki tit tits twat wank arse kkk negro
	pute putes salope salopes merde con conne bite bites chatte nique niquer pd pede gouine negre bicot batard couille
	couilles tapette violeur porno sexe ntm fdp tg daech`)
);

/** Signs that stand for letters. */
const DISGUISES: Readonly<Record<string, string>> = {
	...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' },
	...{ '@': 'a', $: 's', '!': 'i', '|': 'i', '€': 'e' }
};

/**
 * Whether a name holds one of a few coarse words of English or French, thinly disguised or not. It spares a class the
 * obvious; for the rest there is the teacher, who can rename and kick.
 */
export function isUnkindName(name: string): boolean {
	const plain = foldLetters(name).split(/\s+/).map(undisguised).join(' ');
	const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
	const joined = words.join('');
	const isSpelt = words.every(({ length }) => length === 1);
	return (
		withoutRepeats(joined).some((text) => PARTS.some((part) => text.includes(part))) ||
		(isSpelt ? [joined] : words).some((word) =>
			withoutRepeats(word).some((text) => WORDS.has(text))
		)
	);
}

/** A number is a number: `Leo 717`. */
const undisguised = (word: string): string =>
	/^\d{2,}$/.test(word) ? word : word.replace(/[013457@$!|€]/g, (sign) => DISGUISES[sign] ?? sign);

/** As it is, and letters drawn out brought down to two or to one: `connnard`, `fuuuck`. */
function withoutRepeats(text: string): readonly string[] {
	return [text, text.replace(/(.)\1{2,}/gu, '$1$1'), text.replace(/(.)\1+/gu, '$1')];
}
