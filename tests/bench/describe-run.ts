import { cpus, loadavg } from 'node:os';

import { SLOWED } from './browser.ts';
import type { Outcome } from './measure-all.ts';
import {
	CARD_COUNT,
	REVIEW_COUNT,
	USUAL_REVIEW_COUNT,
	USUAL_SLOWED_REVIEW_COUNT
} from './sizes.ts';

const count = (value: number) => value.toLocaleString('en-GB');

/** Without it no number means anything. */
export function describeMachine({ browserVersion, paces }: Outcome): string {
	const processors = cpus();
	const model = processors[0]?.model.trim() ?? 'unknown processor';
	const load = loadavg().map((average) => average.toFixed(1));
	const [before, after, slowed] = paces.map(
		({ medianMillis, meanMillis }) =>
			`${medianMillis.toFixed(1)} (mean ${meanMillis.toFixed(1)}) ms`
	);
	return `${model}, ${processors.length} cores; Chromium ${browserVersion}, headless; load ${load.join(' ')}; hashing a million numbers took ${before} before and ${after} after, slowed ${slowed}`;
}

/** What a number includes, and where the usual design was spared. */
export function describeMeasuring({ oursOpen, oursNext }: Outcome): string {
	const [full, slowed] = oursOpen.map(({ fromNavigationMillis }) =>
		fromNavigationMillis.toFixed(0)
	);
	const [log, logSlowed] = oursOpen.map(({ unprepared }) =>
		unprepared.fromScriptStartMillis.toFixed(0)
	);
	const [progress, progressSlowed] = oursOpen.map((open) =>
		open.progress.fromNavigationMillis.toFixed(0)
	);
	const [next, nextSlowed] = oursNext.map(
		({ painted: { medianMillis, p99Millis } }) =>
			`${medianMillis.toFixed(1)} (p99 ${p99Millis.toFixed(1)}) ms`
	);
	return `${count(CARD_COUNT)} cards, ${count(REVIEW_COUNT)} reviews. Usual design: an object a card and a review, getAll, refiltered after each grade.
Opening: from the page's request for its first script until the frame with the card was handed over, offline; from navigation ${full} ms, slowed ${slowed} ms. It is the question that the last visit kept ready; where none was kept and the log has to be opened first, ${log} ms, slowed ${logSlowed} ms.
What has been learned (/progress), from navigation until its first figure was painted: ${progress} ms, slowed ${progressSlowed} ms.
Response: from the key that grades until the review was on disk and the next card in the document and laid out. Until its frame was handed over, with the wait for one that a display of 60 Hz makes: ${next}, slowed ${nextSlowed}.
Slowed ${SLOWED} times: the page is, its workers and the browser's own storage are not; what is done in a worker is therefore done on the page.
The usual design rebuilt, saved and took in ${count(USUAL_REVIEW_COUNT)} reviews, slowed ${count(USUAL_SLOWED_REVIEW_COUNT)}, and its times are multiplied, not measured whole; slowed it took them in over the same ones. Its p99 is the slowest of 30 and of 6 grades.`;
}
