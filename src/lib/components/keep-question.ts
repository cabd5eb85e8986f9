import { mount, tick, unmount } from 'svelte';

import { hasExamAhead } from '$lib/core/memory/exam-ahead';
import type { StudyDay } from '$lib/core/memory/time';
import type { AskedCard } from '$lib/session/asked-card';
import { readCurrentLearner } from '$lib/session/current-learner';
import type { Learner } from '$lib/session/learner.svelte';
import { StudySession } from '$lib/session/study-session.svelte';

import StudyScreen from './StudyScreen.svelte';

/** Where `before-paint.js` finds it. */
const KEPT_UNDER = 'passage-question';
/** Nothing moves or loads any more. */
const AT_REST_MILLIS = 500;
/** Days ahead in which the next card is looked for; after them nobody has to be quick. */
const DAYS_AHEAD = 7;

/**
 * Keeps how the question asked looks before anybody has responded, so that the next visit shows it at once while the app is
 * still waking; after the last one, the first question of another day. It is a cache: where it is of another version,
 * learner or day, it is passed over.
 * @param left aborted once another card is asked, or another page shown
 */
export async function keepAsked(
	session: StudySession,
	learner: Learner,
	left: AbortSignal
): Promise<void> {
	const { current } = session;
	// Not while the question is being drawn.
	await new Promise((resolve) => setTimeout(resolve));
	const kept = readKept();
	// Of a card that has been responded to since, nothing may be shown: whoever closes the page at once would meet it again.
	const isNext = current ? kept.cardKey === current.cardKey : Number(kept.fromDay) > learner.today;
	if (!isNext) write(undefined);
	await new Promise((resolve) => setTimeout(resolve, AT_REST_MILLIS));
	// In another tab somebody else may study by now.
	if (left.aborted || learner.id !== readCurrentLearner()) return;
	// A choice of cards is of this visit alone, and what is on the screen by now is no question.
	if (location.search || session.response || session.failure) return;
	const screen = document.querySelector('.app .screen');
	if (!current) await keepNextDay(session, learner, left);
	else if (screen) keepQuestion(screen, current, learner.today);
}

/**
 * @param screen the question's screen, drawn
 * @param fromDay the first study day on which it is asked
 */
function keepQuestion(screen: Element, { cardKey, item }: AskedCard, fromDay: StudyDay): void {
	const copy = screen.cloneNode(true) as Element;
	// What is of this sitting: how far it is, what can be undone, what was said.
	for (const passing of copy.querySelectorAll('[data-passing]')) passing.remove();
	copy.querySelector('progress')?.setAttribute('value', '0');
	const { dataset } = document.documentElement;
	// A larger input's styles come with its script; the page has the others.
	const links = document.querySelectorAll('link[rel=stylesheet]:not([disabled])');
	const isLarge = ['choices', 'order', 'match'].includes(item.type);
	// Nor can it be used without that script.
	if (isLarge) copy.querySelector('form')?.setAttribute('inert', '');
	const styles = isLarge ? Array.from(links, ({ outerHTML }) => outerHTML) : [];
	write(
		JSON.stringify({
			cardKey,
			version: dataset.version,
			path: location.pathname,
			learner: localStorage.getItem('passage-learner'),
			fromDay,
			html: styles.join('') + copy.outerHTML
		})
	);
}

/** Nothing is left of today: keeps the first question of the next day that has one. */
async function keepNextDay(
	{ sets }: StudySession,
	learner: Learner,
	left: AbortSignal
): Promise<void> {
	const { state, clock } = learner;
	// What an exam's plan asks on another day is not known yet.
	if (!state || hasExamAhead(state.exams, learner.today)) return write(undefined);
	for (let today = learner.today + 1; today <= learner.today + DAYS_AHEAD; today++) {
		const append = learner.append.bind(learner);
		const session = new StudySession({ state, clock, today, append }, sets);
		if (session.current) return drawAndKeep(session, session.current, learner, today, left);
	}
	write(undefined);
}

async function drawAndKeep(
	session: StudySession,
	asked: AskedCard,
	learner: Learner,
	today: StudyDay,
	left: AbortSignal
): Promise<void> {
	const target = document.createElement('div');
	const drawn = mount(StudyScreen, { target, props: { session, first: undefined, learner } });
	await tick();
	// The larger inputs come in files of their own.
	await new Promise((resolve) => setTimeout(resolve));
	const screen = target.querySelector('.screen');
	if (screen?.querySelector('footer button') && !left.aborted) keepQuestion(screen, asked, today);
	await unmount(drawn);
}

/** What is kept, as far as can be read. */
function readKept(): { readonly cardKey?: unknown; readonly fromDay?: unknown } {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEPT_UNDER) ?? '{}');
		return kept ?? {};
	} catch {
		return {};
	}
}

function write(text: string | undefined): void {
	try {
		if (text === undefined) localStorage.removeItem(KEPT_UNDER);
		else localStorage.setItem(KEPT_UNDER, text);
	} catch {
		// Storage is refused or full: the next visit waits a moment.
	}
}
