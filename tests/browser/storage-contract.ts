import { learnerLogContract } from '../unit/storage/learner-log-contract';
import { idbWorld, leaveNothingAfterEachTest } from './idb-world';
import { type Outcome, runTests } from './vitest';

declare global {
	/** How each test of the contract went in this page. */
	var storageContract: Promise<readonly Outcome[]>;
	var tellOutcomes: (outcomes: readonly Outcome[]) => void;
}

leaveNothingAfterEachTest();
learnerLogContract(idbWorld);
globalThis.tellOutcomes(await runTests());
