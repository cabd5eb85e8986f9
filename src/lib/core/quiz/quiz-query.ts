import { ITEM_TYPES, LEVELS } from '../item/item';
import { QUIZ_MODES } from '../memory/event';
import { failed, ok, type Result } from '../result';
import {
	LONGEST_TASK,
	MOST_MINUTES,
	MOST_QUESTIONS,
	type QuizChoice,
	type QuizPick,
	type QuizSpec
} from './quiz-spec';

/** Which part of a quiz's address is not there, or says nothing that this version understands. */
export interface QuizQueryError {
	readonly kind: 'missing' | 'wrong';
	readonly name: string;
}

/** `set=…&v=…&mode=…`, without a question mark; the same quiz is always the same text. */
export function quizQuery({
	setId,
	setVersion,
	mode,
	minutes,
	seed,
	asks,
	task
}: QuizSpec): string {
	const parts: [name: string, value: string | number][] = [
		['set', setId],
		['v', setVersion],
		['mode', mode]
	];
	if (minutes !== undefined) parts.push(['minutes', minutes]);
	if (asks.kind === 'pick') parts.push(['items', asks.itemIds.join()]);
	else {
		if (asks.sectionIds.length > 0) parts.push(['sections', asks.sectionIds.join()]);
		if (asks.types.length > 0) parts.push(['types', asks.types.join()]);
		if (asks.levels.length > 0) parts.push(['levels', asks.levels.join()]);
		if (asks.coreOnly) parts.push(['core', 1]);
		if (asks.count !== undefined) parts.push(['count', asks.count]);
	}
	parts.push(['seed', seed.toString(36)]);
	if (task) parts.push(['task', encodeURIComponent(task)]);
	return parts.map(([name, value]) => `${name}=${value}`).join('&');
}

/**
 * The quiz that an address means. Never throws, and never guesses: a link that would ask other questions here than
 * where it was made is wrong. Names it does not know are passed over; mode and seed may be left out.
 */
export function parseQuizQuery(query: string): Result<QuizSpec, QuizQueryError> {
	const values = readValues(query);
	const wrong = (name: string) =>
		failed<QuizQueryError>({ kind: values.has(name) ? 'wrong' : 'missing', name });
	const setId = values.get('set') ?? '';
	if (!ID.test(setId)) return wrong('set');
	const setVersion = wholeNumber(values.get('v'), 1_000_000);
	if (setVersion === undefined) return wrong('v');
	const mode = QUIZ_MODES.find((known) => known === (values.get('mode') ?? 'practice'));
	if (!mode) return wrong('mode');
	const seed = readSeed(values.get('seed') ?? '0');
	if (seed === undefined) return wrong('seed');
	const minutes = wholeNumber(values.get('minutes'), MOST_MINUTES);
	if (values.has('minutes') && minutes === undefined) return wrong('minutes');
	const asks = values.has('items') ? readPick(values) : readChoice(values);
	const task = cleanTask(values.get('task') ?? '');
	if (!asks.ok) return asks;
	return ok({
		...{ setId, setVersion, mode, minutes, seed, asks: asks.value },
		...(task === '' ? {} : { task })
	});
}

/** A task's name as it is kept and shown; may come out empty. */
export function cleanTask(name: string): string {
	const words = name.replace(/[\p{C}\s]+/gu, ' ').trim();
	// Not within a character, which no address could hold.
	return words
		.slice(0, LONGEST_TASK)
		.replace(/[\ud800-\udbff]$/, '')
		.trim();
}

function readPick(values: ReadonlyMap<string, string>): Result<QuizPick, QuizQueryError> {
	const itemIds = readList(values.get('items'));
	const isWrong = itemIds.length === 0 || itemIds.length > MOST_QUESTIONS || !itemIds.every(isId);
	return isWrong ? failed({ kind: 'wrong', name: 'items' }) : ok({ kind: 'pick', itemIds });
}

function readChoice(values: ReadonlyMap<string, string>): Result<QuizChoice, QuizQueryError> {
	const sectionIds = readList(values.get('sections'));
	const types = readKnown(values.get('types'), ITEM_TYPES);
	const levels = readKnown(values.get('levels'), LEVELS);
	const count = wholeNumber(values.get('count'), MOST_QUESTIONS);
	if (!sectionIds.every(isId)) return failed({ kind: 'wrong', name: 'sections' });
	if (!types) return failed({ kind: 'wrong', name: 'types' });
	if (!levels) return failed({ kind: 'wrong', name: 'levels' });
	if (values.has('count') && count === undefined) return failed({ kind: 'wrong', name: 'count' });
	const coreOnly = values.get('core') === '1';
	return ok({ kind: 'choice', sectionIds, types, levels, coreOnly, count });
}

const ID = /^[a-z0-9-]{1,100}$/;
const isId = (value: string) => ID.test(value);

/** Longer than any quiz of ours; nothing after it is read. */
const LONGEST_QUERY = 60_000;

/** The first value of each name; what cannot be decoded stands for nothing. */
function readValues(query: string): ReadonlyMap<string, string> {
	const values = new Map<string, string>();
	for (const part of query.replace(/^[?]/, '').slice(0, LONGEST_QUERY).split('&')) {
		const [name = '', ...value] = part.split('=');
		if (!values.has(name)) values.set(name, decode(value.join('=')));
	}
	return values;
}

/** Some messengers write a comma as `%2C`. */
function decode(value: string): string {
	try {
		return decodeURIComponent(value);
	} catch {
		return '';
	}
}

const readList = (value = ''): string[] => [...new Set(value.split(',').filter(Boolean))];

/** Undefined where one is unknown: without it, other questions would be asked. */
function readKnown<Known extends string>(
	value: string | undefined,
	known: readonly Known[]
): Known[] | undefined {
	const names = readList(value);
	const found = names.flatMap((name) => known.find((one) => one === name) ?? []);
	return found.length === names.length ? found : undefined;
}

/** From 1 to `most`. */
function wholeNumber(value: string | undefined, most: number): number | undefined {
	if (value === undefined || !/^[1-9][0-9]{0,6}$/.test(value)) return undefined;
	return Number(value) <= most ? Number(value) : undefined;
}

function readSeed(value: string): number | undefined {
	const seed = /^[0-9a-z]{1,7}$/.test(value) ? Number.parseInt(value, 36) : Infinity;
	return seed < 2 ** 32 ? seed : undefined;
}
