import { run } from './command.js';
import { fingerprint, stamp } from './fingerprint.js';

const INPUTS = [
	'src',
	'static',
	'questions',
	'scripts/page-messages.js',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];

/**
 * The build to be done, or nothing where `build/` was made from the same inputs.
 * @returns {(() => Promise<{ ok: boolean, output: string }>) | undefined}
 */
export function pendingBuild() {
	const inputs = fingerprint(INPUTS);
	const built = stamp('build/.inputs');
	if (built.says(inputs)) return undefined;
	return async () => {
		const result = await run('node scripts/vite-build.js');
		if (result.ok) built.write(inputs);
		return result;
	};
}
