import { isEventId } from './event-id';
import { GRADES, type LearnerEvent, QUIZ_MODES, REVIEW_MODES, type UnknownEvent } from './event';
import { isMoment } from './time';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

/** About the year 4700, either side of 1970; a packed card holds days as 32-bit integers. */
const FARTHEST_DAY = 1_000_000;

const isText: Check = (value) => typeof value === 'string' && value.length <= 300;
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isDay: Check = (value) =>
	Number.isInteger(value) && Math.abs(value as number) <= FARTHEST_DAY;
/** Printable ASCII, so that a packed letter is a byte; as many as one byte counts. */
const isCardKey: Check = (value) =>
	typeof value === 'string' &&
	value.length <= 255 &&
	/^[!-.0-~]+\/[!-.0-~]+\/[!-.0-~]+$/.test(value);
/** Absent where nobody asked. */
const isConfidence: Check = (value) =>
	value === undefined || (typeof value === 'number' && value >= 0 && value <= 1);
const isOneOf =
	(list: readonly string[]): Check =>
	(value) =>
		typeof value === 'string' && list.includes(value);

/** Far more than any event has; writing what is nested thousands deep again would overflow the stack. */
const DEEPEST = 16;

/** What JSON can hold: an event that could not be packed would keep all the others from it. */
function isPlain(value: unknown, deepest = DEEPEST): boolean {
	if (typeof value !== 'object' || value === null) return typeof value !== 'bigint';
	return deepest > 0 && Object.values(value).every((part) => isPlain(part, deepest - 1));
}

const EVERY_KIND = Object.entries<Check>({
	id: (value) => typeof value === 'string' && isEventId(value),
	kind: isText,
	learnerId: isText,
	deviceId: isText,
	atMillis: isMoment,
	studyDay: isDay
});

/** What each known kind must hold besides the fields of every event. */
const CHECKS: Record<LearnerEvent['kind'], readonly (readonly [name: string, check: Check])[]> = {
	reviewed: [
		['cardKey', isCardKey],
		['setVersion', isNumber],
		['edition', isText],
		['optionIds', (value) => Array.isArray(value) && value.every(isText)],
		['grade', isOneOf(GRADES)],
		['latencyMillis', isNumber],
		['mode', isOneOf(REVIEW_MODES)],
		['confidence', isConfidence]
	],
	undone: [['eventId', isText]],
	suspended: [['cardKey', isCardKey]],
	resumed: [['cardKey', isCardKey]],
	'exam-set': [
		['setId', isText],
		['day', (value) => value === null || isDay(value)],
		['minutesPerDay', isNumber]
	],
	// Its query and results are read with care where they are shown, so that no page need bring what reads them.
	'quiz-ended': [
		['setId', isText],
		['mode', isOneOf(QUIZ_MODES)],
		['startedAtMillis', isMoment],
		['endedAtMillis', isMoment],
		['credit', isNumber],
		['outOf', isNumber]
	],
	'setting-changed': [
		['name', isText],
		['value', (value) => isText(value) || isNumber(value) || typeof value === 'boolean']
	]
};

/**
 * Reads a stored or imported event. An event of a kind this version does not know comes back as it is, to be
 * kept and carried; undefined for anything that is no event, or a known kind with a field missing or wrong, or what
 * JSON cannot hold.
 */
export function readEvent(value: unknown): LearnerEvent | UnknownEvent | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const fields = value as Fields;
	if (!EVERY_KIND.every(([name, check]) => check(fields[name]))) return undefined;
	const kind = fields['kind'] as string;
	const checks = Object.hasOwn(CHECKS, kind) ? CHECKS[kind as LearnerEvent['kind']] : [];
	if (!checks.every(([name, check]) => check(fields[name]))) return undefined;
	return isPlain(value) ? (value as LearnerEvent | UnknownEvent) : undefined;
}
