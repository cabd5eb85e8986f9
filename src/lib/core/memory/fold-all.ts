import type { Scheduling } from './card';
import { CardFold } from './card-fold';
import { CardTable, emptyColumns } from './card-table';
import { ConfidenceTable } from './confidence-table';
import { DayTable } from './day-table';
import { compareEventIds, type EventIdParts, formatEventId } from './event-id';
import type { OpenedFold } from './fold';
import { type CardGroups, groupByCard } from './group-by-card';
import { type EventColumns, isTakingBack, PACKED_KINDS } from './packed/event-columns';
import { packKeys } from './packed/pack-keys';
import { SortedKeys } from './packed/sorted-keys';
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
		...foldGroups(groupByCard(blocks, undone), schedulingOf(settings)),
		settingEvents: [...settingEvents.values()],
		quizzes: [...quizzes.values()].map(summarizeQuiz),
		undoneIds: [...undone],
		newestId: newest && formatEventId(newest)
	};
}

function foldGroups(
	groups: CardGroups,
	scheduling: Scheduling
): Pick<OpenedFold, 'cards' | 'days' | 'confidence'> {
	const { cardKeys, starts, order, columns, idAt } = groups;
	const { kinds, studyDays, grades, atMillis, latencyMillis, confidences } = columns;
	const isKept = (card: number) => (starts[card + 1] as number) > (starts[card] as number);
	const keys = new SortedKeys(packKeys(cardKeys.filter((_, card) => isKept(card))));
	const table = new CardTable({ keys, columns: emptyColumns(keys.size), devices: [] });
	const days = new DayTable();
	const confidence = new ConfidenceTable();
	const fold = new CardFold();
	for (let card = 0, row = 0; card < cardKeys.length; card++) {
		if (!isKept(card)) continue;
		fold.begin();
		const end = starts[card + 1] as number;
		for (let index = starts[card] as number; index < end; index++) {
			const place = order[index] as number;
			if (kinds[place] !== REVIEWED) {
				fold.suspended = kinds[place] === SUSPENDED;
				continue;
			}
			const day = studyDays[place] as number;
			const grade = grades[place] as number;
			const role = fold.review(day, grade, atMillis[place] as number, scheduling);
			days.count(day, role, grade > 0, latencyMillis[place] as number, 1);
			const code = confidences[place] as number;
			if (code > 0) confidence.count(code - 1, grade > 0, 1);
		}
		fold.lastId = idAt(order[end - 1] as number);
		table.write(row++, fold, scheduling);
	}
	return { cards: { ...table.save(), keys }, days: days.summaries, confidence: confidence.levels };
}

const REVIEWED = PACKED_KINDS.indexOf('reviewed');
const SUSPENDED = PACKED_KINDS.indexOf('suspended');

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
