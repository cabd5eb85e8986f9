// The rooms of src/lib and what each may import; ARCHITECTURE.md says why.

const ROOMS = {
	core: [],
	i18n: ['core', 'kit'],
	content: ['core', 'npm:valibot', 'npm:yaml'],
	storage: ['core', 'npm:fsrs-browser', 'npm:idb', 'npm:valibot'],
	server: ['core', 'content', 'npm:@nats-io', 'npm:prom-client', 'npm:valibot', 'node'],
	session: ['core', 'i18n', 'npm:svelte', 'npm:valibot', 'kit'],
	components: ['core', 'i18n', 'session', 'npm:hucre', 'npm:svelte', 'npm:uqr', 'kit']
};

/** @param {string} target */
function toPath(target) {
	if (target === 'kit') return '^[$]app/';
	if (target === 'node') return '^(node:)?(crypto|fs|path|perf_hooks|sqlite|timers/promises)$';
	if (target.startsWith('npm:')) return `(^|/)node_modules/${target.slice(4)}/`;
	return `^src/lib/${target}/`;
}

const rooms = Object.entries(ROOMS).map(([name, mayImport]) => ({
	name: `${name}-imports-only-what-it-may`,
	severity: 'error',
	from: { path: toPath(name), pathNot: '^src/lib/i18n/paraglide/' },
	to: { pathNot: [name, ...mayImport].map(toPath) }
}));

module.exports = {
	forbidden: [
		...rooms,
		{
			name: 'fsrs-browser-in-its-worker-alone',
			comment: 'It weighs 300 kB (brotli); no page may grow by it.',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/storage/(fsrs-optimizer|fit-worker)[.]ts$' },
			to: { path: toPath('npm:fsrs-browser') }
		},
		{
			name: 'nobody-imports-the-worker',
			comment:
				'A page starts it by its address; an import would put it and fsrs-browser into the page.',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/storage/fit-worker[.]ts$' },
			to: { path: '^src/lib/storage/(fsrs-optimizer|fit-worker)[.]ts$' }
		},
		{
			name: 'nats-in-its-adapter-alone',
			comment: 'Who starts the app without a cluster loads no client of one.',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/server/event-log/nats-[^/]+[.]ts$' },
			to: { path: toPath('npm:@nats-io') }
		},
		{
			name: 'the-nats-adapter-is-loaded-when-asked-for',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/server/event-log/nats-[^/]+[.]ts$' },
			to: {
				path: '^src/lib/server/event-log/nats-[^/]+[.]ts$',
				dependencyTypesNot: ['dynamic-import', 'type-only']
			}
		},
		{
			name: 'routes-import-no-such-package',
			comment: '@nats-io, fsrs-browser, idb, yaml and valibot each have their room.',
			severity: 'error',
			from: { path: '^src/(routes/|[^/]+$)' },
			to: {
				path: ['@nats-io', 'fsrs-browser', 'idb', 'valibot', 'yaml'].map((name) =>
					toPath(`npm:${name}`)
				)
			}
		},
		{
			name: 'nothing-imports-routes',
			severity: 'error',
			from: { path: '^(src|scripts|tests)/', pathNot: '^src/routes/' },
			to: { path: '^src/routes/' }
		},
		{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } }
	],
	options: {
		doNotFollow: { path: ['node_modules', '^src/lib/i18n/paraglide/'] },
		// Its aliases are relative to the folder it stands in.
		tsConfig: { fileName: '.svelte-kit/tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
			extensions: ['.ts', '.js', '.svelte', '.d.ts']
		}
	}
};
