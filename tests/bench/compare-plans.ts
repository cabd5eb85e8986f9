import { fileURLToPath } from 'node:url';

import { build, type Rolldown } from 'vite';

import type * as Measuring from './plans/measure-plans.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What the plan for an exam reaches on simulated learners, and how long planning takes, as Markdown. */
export async function comparePlans(): Promise<string> {
	const { measureWays, measurePlanning } = await loadMeasuring();
	const rows = measureWays().map(({ scenario, compared }) => {
		const { plan, thrifty, retention, cram, predicted, thriftyOverRetention } = compared;
		const { mean, standardError } = thriftyOverRetention;
		return [
			scenario.name,
			`${percent(plan.score)} (foretold ${percent(predicted)})`,
			Math.round(plan.reviewCount),
			percent(thrifty.score),
			Math.round(thrifty.reviewCount),
			percent(retention.score),
			Math.round(retention.reviewCount),
			`${percent(mean)} ± ${percent(standardError)}`,
			percent(cram.score)
		];
	});
	const head = [
		'20 learners each, the same minutes a day',
		'plan, %',
		'reviews',
		'plan, no more reviews, %',
		'reviews',
		'desired retention 0.90, %',
		'reviews',
		'difference',
		'cram, %'
	];
	const times = [
		[9, 10],
		[30, 30],
		[365, 10]
	].map(([days = 0, minutes = 0]) => {
		const millis = measurePlanning(days, minutes).toFixed(0);
		return `${millis} ms for ${days} days at ${minutes} minutes`;
	});
	const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
	return `${lines.join('\n')}\n\nA plan of 2,000 cards: ${times.join(', ')}.`;
}

const percent = (share: number) => (share * 100).toFixed(1);

/** The core is written for a bundler, so it is bundled first. */
async function loadMeasuring(): Promise<typeof Measuring> {
	const { output } = (await build({
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		resolve: { alias: { $lib: path('../../src/lib') } },
		build: { ssr: path('plans/measure-plans.ts'), write: false }
	})) as Rolldown.RolldownOutput;
	const code = encodeURIComponent(output[0].code);
	return (await import(`data:text/javascript,${code}`)) as typeof Measuring;
}
