import { type Random } from '../random';
import { ADJECTIVES, BEINGS } from './calm-words';
import { nameKey } from './player-name';

/**
 * Names for who does not want to think of one, in the language of the page (`fr…`, else English): `Calm Heron`, « Héron
 * calme ». None is taken, and none is offered twice; when a pair is gone it comes back with a number.
 *
 * @param takenKeys `nameKey` of the names in the room
 */
export function offerNames(
	language: string,
	count: number,
	takenKeys: ReadonlySet<string>,
	chance: Random
): readonly string[] {
	const isFrench = /^fr\b/.test(language);
	const adjectives = isFrench ? ADJECTIVES.fr : ADJECTIVES.en;
	const beings = isFrench ? BEINGS.fr : BEINGS.en;
	const gone = new Set(takenKeys);
	return Array.from({ length: count }, () => {
		const adjective = pick(adjectives, chance);
		const being = pick(beings, chance);
		const pair = isFrench ? `${being} ${adjective}` : `${adjective} ${being}`;
		let name = pair;
		for (let number = 2; gone.has(nameKey(name)); number++) name = `${pair} ${number}`;
		gone.add(nameKey(name));
		return name;
	});
}

function pick(words: readonly string[], chance: Random): string {
	return words[Math.floor(chance() * words.length)] ?? '';
}
