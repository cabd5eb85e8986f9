import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

import svelteConfig from './svelte.config.js';

export default defineConfig(
	globalIgnores([
		'build/',
		'.svelte-kit/',
		'src/lib/i18n/paraglide/',
		'static/',
		'src/before-paint.js',
		'test-results/'
	]),
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			parserOptions: {
				projectService: { allowDefaultProject: ['*.js', '*.cjs'] },
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			eqeqeq: 'error',
			'prefer-const': 'error',
			'no-empty': 'error',
			'object-shorthand': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ args: 'after-used', argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// Maps and dates that never change need not be reactive; what changes is `$state.raw`.
			'svelte/prefer-svelte-reactivity': 'off',
			// Addresses are made by `to` of $lib/i18n, which knows the page's language.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['src/**'],
		rules: { 'no-console': 'error', 'svelte/no-at-html-tags': 'error' }
	},
	{
		// The layer rules of .dependency-cruiser.cjs cannot see a type that a Svelte file imports.
		files: ['src/lib/components/**/*.svelte'],
		rules: {
			'no-restricted-imports': [
				'error',
				{ patterns: ['idb', '$lib/storage/*', '$lib/server/*', '$lib/content/*'] }
			]
		}
	},
	{
		files: ['**/*.js', '**/*.cjs'],
		extends: [ts.configs.disableTypeChecked]
	}
);
