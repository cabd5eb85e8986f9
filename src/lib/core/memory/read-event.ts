import { isEventId } from './event-id';
import {
	GRADES,
	type LearnerEvent,
	REVIEW_MODES,
	type UnknownEvent
} from './event';

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown) => typeof value === 'string' && value.length <= 300;
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
const isOneOf = (list: readonly string[]) => (value: unknown) =>
	typeof value === 'string' && list.includes(value);

/** What each known kind must hold besides the fields of every event. */
const CHECKS: Record<LearnerEvent['kind'], Readonly<Record<string, (value: unknown) => boolean>>> = {
	reviewed: {
		cardKey: isText,
		setVersion: isNumber,
		edition: isText,
		optionIds: (value) => Array.isArray(value) && value.every(isText),
		grade: isOneOf(GRADES),
		latencyMillis: isNumber,
		mode: isOneOf(REVIEW_MODES)
	},
	undone: { eventId: isText },
	suspended: { cardKey: isText },
	resumed: { cardKey: isText },
	'exam-set': {
		setId: isText,
		day: (value) => value === null || isNumber(value),
		minutesPerDay: isNumber
	},
	'setting-changed': {
		name: isText,
		value: (value) => isText(value) || isNumber(value) || typeof value === 'boolean'
	}
};

/**
 * Reads a stored or imported event. An event of a kind this version does not know comes back as it is, to be
 * kept and carried; undefined for anything that is no event, or a known kind with a field missing or wrong.
 */
export function readEvent(value: unknown): LearnerEvent | UnknownEvent | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const fields = value as Fields;
	const isEvent =
		typeof fields['id'] === 'string' &&
		isEventId(fields['id']) &&
		isText(fields['kind']) &&
		isText(fields['learnerId']) &&
		isText(fields['deviceId']) &&
		isNumber(fields['atMillis']) &&
		Number.isInteger(fields['studyDay']);
	if (!isEvent) return undefined;
	const checks = Object.hasOwn(CHECKS, fields['kind'] as string)
		? CHECKS[fields['kind'] as LearnerEvent['kind']]
		: {};
	const whole = Object.entries(checks).every(([name, check]) => check(fields[name]));
	return whole ? (value as LearnerEvent | UnknownEvent) : undefined;
}
