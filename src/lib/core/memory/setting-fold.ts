import type { Scheduling } from './card';
import type { EventId, LearnerEvent } from './event';
import { parseWeights } from './fit/weights-text';
import { averageFsrs, Fsrs } from './fsrs';
import type { AnyEvent } from './packed/event-columns';
import { changeSetting, DEFAULT_SETTINGS, type LearnerSettings } from './settings';
import type { StudyDay } from './time';

/** The events that settings and exam days are a fold of: few enough to keep whole. */
export type SettingEvent = Extract<LearnerEvent, { kind: 'setting-changed' | 'exam-set' }>;

export interface Exam {
	readonly day: StudyDay;
	/** 1–240. */
	readonly minutesPerDay: number;
}

const MOST_EXAM_MINUTES = 240;

/** What the setting events come to. */
export interface FoldedSettings {
	readonly settings: LearnerSettings;
	/** By set id. */
	readonly exams: ReadonlyMap<string, Exam>;
	/** When the weights in use were chosen; undefined while the average ones are. */
	readonly fittedOn: StudyDay | undefined;
}

export function isSettingEvent(event: AnyEvent): event is SettingEvent {
	return event.kind === 'setting-changed' || event.kind === 'exam-set';
}

/** In the order of their ids; those taken back count as never made. */
export function foldSettings(
	events: Iterable<SettingEvent>,
	undone: ReadonlySet<EventId>
): FoldedSettings {
	let settings = DEFAULT_SETTINGS;
	let fittedOn: StudyDay | undefined;
	const exams = new Map<string, Exam>();
	const inOrder = [...events]
		.filter(({ id }) => !undone.has(id))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
	for (const event of inOrder) {
		if (event.kind === 'setting-changed') {
			const changed = changeSetting(settings, event.name, event.value);
			if (changed.fsrsWeights === '') fittedOn = undefined;
			else if (event.name === 'fsrsWeights' && changed !== settings) fittedOn = event.studyDay;
			settings = changed;
		} else if (event.day === null) exams.delete(event.setId);
		else if (event.minutesPerDay >= 1 && event.minutesPerDay <= MOST_EXAM_MINUTES)
			exams.set(event.setId, { day: event.day, minutesPerDay: event.minutesPerDay });
	}
	return { settings, exams, fittedOn };
}

/** The model with the learner's own weights, or with the average ones. */
export function schedulingOf({ desiredRetention, fsrsWeights }: LearnerSettings): Scheduling {
	const weights = parseWeights(fsrsWeights);
	return { fsrs: weights ? new Fsrs(weights) : averageFsrs, desiredRetention };
}
