import { cpus, loadavg } from 'node:os';

/** One line: without it no number means anything. */
export function describeMachine(browserVersion: string): string {
	const processors = cpus();
	const model = processors[0]?.model.trim() ?? 'unknown processor';
	const load = loadavg().map((average) => average.toFixed(1));
	return `${model}, ${processors.length} cores; Chromium ${browserVersion}, headless; load ${load.join(' ')}`;
}
