// Stands in for vitest in a page, so that a suite written for vitest also runs in a real browser engine. It has what
// the suites use and no more; the matchers are vitest's own.
import {
	ASYMMETRIC_MATCHERS_OBJECT,
	chai,
	JestAsymmetricMatchers,
	JestChaiExpect,
	JestExtend
} from '@vitest/expect';
import { fn } from '@vitest/spy';

type Work = () => unknown;

interface Suite {
	readonly name: string;
	readonly before: Work[];
	readonly after: Work[];
}

interface Test {
	readonly name: string;
	readonly work: Work;
	/** From the outermost, which has no name. */
	readonly suites: readonly Suite[];
}

/** How one test went; without a failure it passed. */
export interface Outcome {
	readonly name: string;
	readonly failure?: string;
}

const TEST_LIMIT_MILLIS = 5_000;
const WAIT_LIMIT_MILLIS = 3_000;
const WAIT_STEP_MILLIS = 20;

const tests: Test[] = [];
let suites: readonly Suite[] = [{ name: '', before: [], after: [] }];

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
// A failure is read far from the page: all of both values.
chai.config.truncateThreshold = 0;

export const expect = Object.assign(
	(value: unknown, message?: string) => chai.expect(value, message),
	(globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT]
);

export function describe(name: string, define: () => void): void {
	const outer = suites;
	suites = [...outer, { name, before: [], after: [] }];
	define();
	suites = outer;
}

export function test(name: string, work: Work): void {
	const path = [...suites.map((suite) => suite.name), name].filter(Boolean);
	tests.push({ name: path.join(' > '), work, suites });
}

test.each =
	(rows: readonly unknown[]) =>
	(name: string, work: (...row: unknown[]) => unknown): void => {
		for (const row of rows) {
			const values: unknown[] = Array.isArray(row) ? row : [row];
			let shown = 0;
			test(
				name.replace(/%s/g, () => String(values[shown++])),
				() => work(...values)
			);
		}
	};

export const beforeEach = (work: Work) => void suites.at(-1)!.before.push(work);
export const afterEach = (work: Work) => void suites.at(-1)!.after.push(work);

export const vi = {
	fn,
	/** Again and again until it neither throws nor rejects; then what it gave. */
	async waitFor<Value>(work: () => Value | Promise<Value>): Promise<Value> {
		for (const endAt = Date.now() + WAIT_LIMIT_MILLIS; ;) {
			try {
				return await work();
			} catch (thrown) {
				if (Date.now() >= endAt) throw thrown;
			}
			await new Promise((resolve) => setTimeout(resolve, WAIT_STEP_MILLIS));
		}
	}
};

/** One after the other, in the order written. */
export async function runTests(): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const { name, work, suites } of tests) {
		const failures: string[] = [];
		const attempt = (work: Work) =>
			inTime(work).catch((thrown) => void failures.push(describeFailure(thrown)));
		const hear = (event: PromiseRejectionEvent) => failures.push(describeFailure(event.reason));
		globalThis.addEventListener('unhandledrejection', hear);
		for (const before of suites.flatMap((suite) => suite.before)) await attempt(before);
		if (failures.length === 0) await attempt(work);
		for (const after of suites.toReversed().flatMap((suite) => suite.after)) await attempt(after);
		globalThis.removeEventListener('unhandledrejection', hear);
		outcomes.push(failures.length > 0 ? { name, failure: failures.join('\n') } : { name });
	}
	return outcomes;
}

async function inTime(work: Work): Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		const error = new Error(`took longer than ${TEST_LIMIT_MILLIS} ms`);
		timer = setTimeout(() => reject(error), TEST_LIMIT_MILLIS);
	});
	try {
		await Promise.race([Promise.resolve().then(work), late]);
	} finally {
		clearTimeout(timer);
	}
}

const describeFailure = (thrown: unknown) =>
	thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
