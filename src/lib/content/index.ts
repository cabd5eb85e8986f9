export { compareEditions } from './compare-editions';
export { compileSet } from './compile-set';
export type { CompiledSet } from './compiled-set';
export type { SetError } from './set-error';
export type { SetFiles } from './set-files';
