import { readFileSync } from 'node:fs';

import type { BrowserContext } from '@playwright/test';

import type { StudySet } from '../../src/lib/core/item/study-set';
import { openPage, withBrowser } from './browser.ts';
import { bundlePages } from './bundle-pages.ts';
import { type AppOpenTimes, installApp, openApp, respondInApp } from './measure-app.ts';
import type { NextTimes, OpenTimes } from './measure-cards.ts';
import { measureOurs, measureUsual, type StoredTimes } from './measure-stored.ts';
import { openUsualStudy, respondInUsualStudy } from './measure-usual-study.ts';
import { measurePace, type Pace } from './page/pace.ts';
import type { Times } from './rows.ts';
import { servePages } from './serve-pages.ts';
import { step } from './step.ts';

const SET = new URL('../../build/prerendered/sets/minusma-departure/en.json', import.meta.url);

/** At full speed, and with the processor slowed. */
type BySpeed<Value> = readonly [full: Value, slowed: Value];

export interface Outcome {
	readonly ours: BySpeed<Times>;
	readonly usual: BySpeed<Times>;
	readonly oursOpen: BySpeed<AppOpenTimes>;
	readonly oursNext: BySpeed<NextTimes>;
	readonly paces: readonly [before: Pace, after: Pace, slowed: Pace];
	readonly browserVersion: string;
}

interface World {
	/** The app's origin. */
	readonly own: string;
	/** The usual design's. */
	readonly other: string;
	readonly set: StudySet;
}

/**
 * Everything in one browser profile, one thing at a time: first what needs no app, then the app itself with its
 * server gone and the browser started anew.
 */
export async function measureAll(profile: string): Promise<Outcome> {
	const set = JSON.parse(readFileSync(SET, 'utf8')) as StudySet;
	const scripts = await step('Bundling the pages', bundlePages);
	const [own, other] = [await servePages(scripts), await servePages(scripts)];
	const world = { own: own.url, other: other.url, set };
	const stored = await withBrowser(profile, async (context) => {
		const times = await measureStored(context, world);
		await own.close();
		await step('Installing the app', () => installApp(context, own.port));
		return times;
	});
	const studied = await withBrowser(profile, (context) => measureStudying(context, world));
	await other.close();
	const { before } = stored;
	const { oursOpen, oursNext, after, slowed, browserVersion } = studied;
	return {
		ours: timesOf(stored.ours, oursOpen, oursNext),
		usual: timesOf(stored.usual, studied.usualOpen, studied.usualNext),
		oursOpen,
		oursNext,
		paces: [before, after, slowed],
		browserVersion
	};
}

async function measureStored(context: BrowserContext, { own, other, set }: World) {
	const oursPage = await openPage(context, `${own}/ours`, false);
	const before = await oursPage.evaluate(measurePace);
	await step('Storing the log', () =>
		oursPage.evaluate((set) => globalThis.oursBench.fill(set), set)
	);
	await oursPage.close();
	const usualPage = await openPage(context, `${other}/usual`, false);
	const fillMillis = await step('Storing it in the usual design', () =>
		usualPage.evaluate((set) => globalThis.usualBench.fill(set), set)
	);
	await usualPage.close();
	const ours = await bySpeed('Whole log', (slowed) => measureOurs(context, `${own}/ours`, slowed));
	const usual = await bySpeed('Whole log, usual design', (slowed) =>
		measureUsual(context, `${other}/usual`, slowed, fillMillis)
	);
	return { before, ours, usual };
}

async function measureStudying(context: BrowserContext, { own, other, set }: World) {
	const oursOpen = await bySpeed('Opening', (slowed) => openApp(context, own, slowed));
	const oursNext = await bySpeed('Responding', (slowed) =>
		respondInApp(context, { url: own, set, slowed })
	);
	const usualOpen = await bySpeed('Opening, usual design', (slowed) =>
		openUsualStudy(context, other, slowed)
	);
	const usualNext = await bySpeed('Responding, usual design', (slowed) =>
		respondInUsualStudy(context, other, slowed)
	);
	const pace = async (slowed: boolean) =>
		(await openPage(context, `${other}/nothing`, slowed)).evaluate(measurePace);
	return {
		oursOpen,
		oursNext,
		usualOpen,
		usualNext,
		after: await pace(false),
		slowed: await pace(true),
		browserVersion: context.browser()?.version() ?? ''
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
