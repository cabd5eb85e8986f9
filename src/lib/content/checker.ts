/** What a command line needs to check sets. */
export { checkSet } from './check-set';
export { describeProblem, isWarning } from './describe-problem';
export { describeTable } from './describe-table';
