import { readFileSync } from 'node:fs';

import type { StudySet } from '../../src/lib/core/item/study-set';
import { countMillis, launch, openPage } from './browser.ts';
import { bundlePages } from './bundle-pages.ts';
import { installApp, openApp, respondInApp } from './measure-app.ts';
import type { NextTimes, OpenTimes } from './measure-cards.ts';
import { measureOurs, measureUsual, type StoredTimes } from './measure-stored.ts';
import { openUsualStudy, respondInUsualStudy } from './measure-usual-study.ts';
import type { Times } from './rows.ts';
import { servePages } from './serve-pages.ts';
import { step } from './step.ts';

const SET = new URL('../../build/prerendered/sets/minusma-departure/en.json', import.meta.url);

/** At full speed, and with the processor slowed. */
type BySpeed<Value> = readonly [full: Value, slowed: Value];

export interface Outcome {
	readonly ours: BySpeed<Times>;
	readonly usual: BySpeed<Times>;
	readonly oursOpen: BySpeed<OpenTimes>;
	/** How long the page took to count far, before and after all else; see `countMillis`. */
	readonly counted: readonly [before: number, after: number];
	readonly browserVersion: string;
}

/**
 * Everything in one browser profile, one thing at a time: first what needs no app, then the app itself with its
 * server gone and the browser started anew.
 */
export async function measureAll(profile: string): Promise<Outcome> {
	const set = JSON.parse(readFileSync(SET, 'utf8')) as StudySet;
	const scripts = await step('Bundling the pages', bundlePages);
	const own = await servePages(scripts);
	const other = await servePages(scripts);

	const first = await launch(profile);
	const oursPage = await openPage(first, `${own.url}/ours`, false);
	const before = await oursPage.evaluate(countMillis);
	await step('Storing the log', () =>
		oursPage.evaluate((set) => globalThis.oursBench.fill(set), set)
	);
	await oursPage.close();
	const usualPage = await openPage(first, `${other.url}/usual`, false);
	const fillMillis = await step('Storing it in the usual design', () =>
		usualPage.evaluate((set) => globalThis.usualBench.fill(set), set)
	);
	await usualPage.close();
	const oursStored = await bySpeed('Whole log', (slowed) =>
		measureOurs(first, `${own.url}/ours`, slowed)
	);
	const usualStored = await bySpeed('Whole log, usual design', (slowed) =>
		measureUsual(first, `${other.url}/usual`, slowed, fillMillis)
	);
	await own.close();
	await step('Installing the app', () => installApp(first, own.port));
	await first.close();

	const anew = await launch(profile);
	const oursOpen = await bySpeed('Opening', (slowed) => openApp(anew, own.url, slowed));
	const oursNext = await bySpeed('Responding', (slowed) =>
		respondInApp(anew, { url: own.url, set, slowed })
	);
	const usualOpen = await bySpeed('Opening, usual design', (slowed) =>
		openUsualStudy(anew, other.url, slowed)
	);
	const usualNext = await bySpeed('Responding, usual design', (slowed) =>
		respondInUsualStudy(anew, other.url, slowed)
	);
	const lastPage = await openPage(anew, other.url, false);
	const after = await lastPage.evaluate(countMillis);
	const browserVersion = anew.browser()?.version() ?? '';
	await anew.close();
	await other.close();
	return {
		ours: timesOf(oursStored, oursOpen, oursNext),
		usual: timesOf(usualStored, usualOpen, usualNext),
		oursOpen,
		counted: [before, after],
		browserVersion
	};
}

async function bySpeed<Value>(
	label: string,
	measure: (slowed: boolean) => Promise<Value>
): Promise<BySpeed<Value>> {
	const full = await step(label, () => measure(false));
	return [full, await step(`${label}, slowed`, () => measure(true))];
}

function timesOf(
	stored: BySpeed<StoredTimes>,
	open: BySpeed<OpenTimes>,
	next: BySpeed<NextTimes>
): BySpeed<Times> {
	const at = (speed: 0 | 1): Times => ({
		...stored[speed],
		'open-to-first-due': open[speed].fromScriptStartMillis,
		'response-to-next-median': next[speed].medianMillis,
		'response-to-next-p99': next[speed].p99Millis
	});
	return [at(0), at(1)];
}
