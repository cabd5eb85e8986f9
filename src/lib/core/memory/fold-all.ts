import { compareEventIds, type EventIdParts, formatEventId } from './event-id';
import type { OpenedFold } from './fold';
import { foldCards } from './fold-cards';
import { type EventColumns, isTakingBack } from './packed/event-columns';
import { isQuizEnded, summarizeQuiz } from './quiz-summary';
import { foldSettings, isSettingEvent, schedulingOf } from './setting-fold';

/** The fold of a whole log at once; blocks, and the events in them, may come in any order and more than once. */
export function foldAll(blocks: readonly EventColumns[]): OpenedFold {
	const others = blocks.flatMap((block) => block.others());
	const undone = new Set(others.filter(isTakingBack).map(({ eventId }) => eventId));
	const settingEvents = new Map(others.filter(isSettingEvent).map((event) => [event.id, event]));
	const quizzes = new Map(others.filter(isQuizEnded).map((event) => [event.id, event]));
	const { settings } = foldSettings(settingEvents.values(), undone);
	const newest = newestIn(blocks);
	return {
		...foldCards(blocks, undone, schedulingOf(settings)),
		settingEvents: [...settingEvents.values()],
		quizzes: [...quizzes.values()].map(summarizeQuiz),
		undoneIds: [...undone],
		newestId: newest && formatEventId(newest)
	};
}

function newestIn(blocks: readonly EventColumns[]): EventIdParts | undefined {
	let newest: EventIdParts | undefined;
	for (const { size, idMillis, idCounters, idDevices, devices } of blocks)
		for (let place = 0; place < size; place++) {
			if (newest && (idMillis[place] as number) < newest.millis) continue;
			const id = {
				millis: idMillis[place] as number,
				counter: idCounters[place] as number,
				deviceId: devices[idDevices[place] as number] as string
			};
			if (!newest || compareEventIds(id, newest) > 0) newest = id;
		}
	return newest;
}
