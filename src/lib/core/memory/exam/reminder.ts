import { type EpochMillis, type StudyDay, studyDayToUtcMillis } from '../time';

export interface Reminder {
	/** The same for the same exam, so that importing it again replaces it. */
	readonly uid: string;
	readonly nowMillis: EpochMillis;
	readonly firstDay: StudyDay;
	/** The last day on which it reminds. */
	readonly lastDay: StudyDay;
	/** Minutes after local midnight, 0–1439. */
	readonly minuteOfDay: number;
	readonly minutesLong: number;
	readonly title: string;
	readonly text: string;
}

/**
 * A calendar file that reminds every day (RFC 5545). Its times are floating: six in the evening is six in the evening
 * wherever the learner is.
 */
export function reminderFile(reminder: Reminder): string {
	const { uid, nowMillis, firstDay, lastDay, minuteOfDay, minutesLong, title, text } = reminder;
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Passage//Passage//EN',
		'BEGIN:VEVENT',
		`UID:${escaped(uid)}`,
		`DTSTAMP:${stamp(nowMillis)}Z`,
		`DTSTART:${localTime(firstDay, minuteOfDay)}`,
		`DURATION:PT${minutesLong}M`,
		`RRULE:FREQ=DAILY;UNTIL=${localTime(lastDay, minuteOfDay)}`,
		`SUMMARY:${escaped(title)}`,
		`DESCRIPTION:${escaped(text)}`,
		'TRANSP:TRANSPARENT',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		'TRIGGER:PT0S',
		`DESCRIPTION:${escaped(title)}`,
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const localTime = (day: StudyDay, minuteOfDay: number) =>
	stamp(studyDayToUtcMillis(day) + minuteOfDay * 60_000);

/** `20260302T180000` */
const stamp = (utcMillis: EpochMillis) =>
	new Date(utcMillis).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');

const escaped = (text: string) =>
	text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n');

const MOST_OCTETS = 75;

/** No line is longer than 75 octets; the rest goes on after a space, and no character is cut in two. */
function folded(line: string): string {
	let text = '';
	let octets = 0;
	for (const character of line) {
		const size = utf8Length(character.codePointAt(0) as number);
		if (octets + size > MOST_OCTETS) {
			text += '\r\n ';
			octets = 1;
		}
		text += character;
		octets += size;
	}
	return text;
}

const utf8Length = (codePoint: number) =>
	codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
