import type { Card } from '$lib/core/memory/card';
import { averageFsrs } from '$lib/core/memory/fsrs';
import type { Grade, Review } from '$lib/core/memory/event';
import { formatEventId } from '$lib/core/memory/event-id';
import { type StudyDay, studyDayNow } from '$lib/core/memory/time';
import { browserClock } from '$lib/session/browser';

import { dueCards } from './due-cards';
import { openUsual, type UsualDatabase } from './usual-store';

/** The whole of a study page in the usual design, on a bare page: no framework, no styles, no scheduler's options. */
async function study(): Promise<void> {
	const db = await openUsual();
	const today = studyDayNow(browserClock);
	let asked = await nextCard(db, today);
	document.addEventListener('keydown', ({ key }) => {
		const grade: Grade = key === '1' ? 'again' : 'good';
		void save(db, asked, grade, today).then(async () => (asked = await nextCard(db, today)));
	});
}

async function nextCard(db: UsualDatabase, today: StudyDay): Promise<Card> {
	const [first] = dueCards(await db.getAll('cards'), today);
	if (!first) throw new Error('nothing is due');
	show(first);
	return first;
}

function show({ key }: Card): void {
	const stem = document.createElement('h1');
	stem.dataset['stem'] = '';
	stem.textContent = `What is ${key}?`;
	const options = ['first', 'second', 'third', 'fourth'].map((name) => {
		const button = document.createElement('button');
		button.textContent = `The ${name} option of ${key}`;
		return button;
	});
	const footer = document.createElement('footer');
	footer.append(...options);
	document.body.replaceChildren(stem, footer);
}

/** The card and the review in one strict transaction. */
async function save(db: UsualDatabase, card: Card, grade: Grade, today: StudyDay): Promise<void> {
	const memory = averageFsrs.next(card, today - card.lastDay, grade);
	const atMillis = Date.now();
	const interval = averageFsrs.intervalDays(memory.stability, 0.9);
	const review: Review = {
		kind: 'reviewed',
		id: formatEventId({ millis: atMillis, counter: 0, deviceId: 'here' }),
		learnerId: 'me',
		deviceId: 'here',
		atMillis,
		studyDay: today,
		cardKey: card.key,
		setVersion: 1,
		edition: 'en',
		optionIds: ['key'],
		grade,
		latencyMillis: 2500,
		mode: 'study'
	};
	const transaction = db.transaction(['cards', 'reviews'], 'readwrite', { durability: 'strict' });
	await Promise.all([
		transaction.objectStore('cards').put({
			...card,
			...memory,
			reviewCount: card.reviewCount + 1,
			lastDay: today,
			lastAtMillis: atMillis,
			lastGrade: grade,
			dueDay: today + interval
		}),
		transaction.objectStore('reviews').add(review),
		transaction.done
	]);
}

void study();
