export type LogLevel = 'info' | 'warn' | 'error';

type Field = string | number | boolean | undefined;

const RANKS = { info: 0, warn: 1, error: 2, off: 3 };

/** `PASSAGE_LOG`, else everything; but in a terminal, where a teacher reads along, only what went wrong. */
function leastRank(): number {
	const asked = process.env['PASSAGE_LOG'] ?? '';
	if (asked in RANKS) return RANKS[asked as keyof typeof RANKS];
	return process.stdout.isTTY ? RANKS.warn : RANKS.info;
}

/**
 * Writes one JSON object, a line of its own, to standard output.
 * No field may hold a name, a code, a token or an address: logs are kept longer than rooms.
 */
export function log(level: LogLevel, msg: string, fields: Readonly<Record<string, Field>> = {}) {
	if (RANKS[level] < leastRank()) return;
	const line = { time: new Date().toISOString(), level, msg, ...fields };
	process.stdout.write(`${JSON.stringify(line)}\n`);
}
