import { quantile } from '../quantile.ts';
import type { Measured } from './measure-room.ts';

const QUESTIONS = 3;

/** A size of a class, for other programs. */
export function makeRow({ players, rooms, app, limit }: Measured) {
	return {
		n: players,
		rooms,
		ackP99Ms: tenth(quantile(app.ackMillis, 0.99)),
		questionLastMs: tenth(Math.max(...app.questionLastMillis)),
		cpuSecondsPerQuestion: hundredth(mean(app.cpuSeconds)),
		framesPerPlayer: hundredth(app.frames / players / QUESTIONS),
		sent: app.sent,
		counted: app.counted,
		limitAckP99Ms: tenth(quantile(limit.ackMillis, 0.99)),
		limitLastMs: tenth(Math.max(...limit.questionLastMillis))
	};
}

/** The same and more, as Markdown tables. */
export function describeRows(measured: readonly Measured[]): string {
	return [
		'Milliseconds: p50, p95, p99, last. Ratio: how many times longer than the bare server.',
		table(
			[
				'players',
				'join',
				'response to durable acknowledgement',
				'ratio of p99',
				'question to a player',
				'ratio of last'
			],
			measured.map((one) => [
				where(one),
				spread(one.app.joinMillis),
				spread(one.app.ackMillis),
				ratio(quantile(one.app.ackMillis, 0.99), quantile(one.limit.ackMillis, 0.99)),
				spread(one.app.questionMillis),
				ratio(Math.max(...one.app.questionLastMillis), Math.max(...one.limit.questionLastMillis))
			])
		),
		'The bare server, which answers the same requests and sends the same bytes:',
		table(
			[
				'players',
				'join',
				'response to acknowledgement',
				'question to a player',
				'processor, s a question'
			],
			measured.map(({ limit, ...one }) => [
				where(one),
				spread(limit.joinMillis),
				spread(limit.ackMillis),
				spread(limit.questionMillis),
				String(hundredth(mean(limit.cpuSeconds)))
			])
		),
		table(
			[
				'players',
				'frames a player and question',
				'bytes',
				'processor, s a question',
				'peak memory, MiB',
				'counted of sent'
			],
			measured.map((one) => [
				where(one),
				String(hundredth(one.app.frames / one.players / QUESTIONS)),
				String(Math.round(one.app.bytes / one.players / QUESTIONS)),
				String(hundredth(mean(one.app.cpuSeconds))),
				String(Math.round(one.peakMebibytes)),
				`${one.app.counted} of ${one.app.sent}`
			])
		)
	].join('\n\n');
}

const where = ({ players, rooms }: Pick<Measured, 'players' | 'rooms'>) =>
	rooms === 1 ? String(players) : `${rooms} rooms of ${players / rooms}`;

const spread = (values: readonly number[]) =>
	[...[0.5, 0.95, 0.99].map((share) => quantile(values, share)), Math.max(...values)]
		.map(tenth)
		.join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;
const tenth = (value: number) => Math.round(value * 10) / 10;
const hundredth = (value: number) => Math.round(value * 100) / 100;
const ratio = (ours: number, bare: number) => String(tenth(ours / bare));
