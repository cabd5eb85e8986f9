import { parseArgs } from 'node:util';

export const HELP = `npm start                 serves Passage to this machine
npm start -- --lan        serves everybody on the local network, for a class, and prints the address with a QR code

Variables: PORT (the first free one from 3000), HOST, PASSAGE_DATA, PASSAGE_HOME, PASSAGE_METRICS_PORT and others that
docs/deploy.md explains.`;

/**
 * @param {string[]} args what stands after the script on the command line
 * @param {Record<string, string | undefined>} env
 * @returns {{ lan: boolean, help: boolean }}
 * @throws {string} a sentence that says what is wrong
 */
export function readOptions(args, env) {
	const { values, tokens } = parseArgs({
		args,
		options: { lan: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
		strict: false,
		tokens: true
	});
	for (const token of tokens) {
		if (token.kind === 'option-terminator') continue;
		const known = token.kind === 'option' && ['lan', 'help'].includes(token.name) && !token.value;
		if (!known) throw `Passage does not know “${args[token.index]}”.\n\n${HELP}`;
	}
	return {
		// npm keeps what stands before the two dashes for itself, and passes it on as a variable.
		lan: values['lan'] === true || env['npm_config_lan'] === 'true',
		help: values['help'] === true
	};
}
