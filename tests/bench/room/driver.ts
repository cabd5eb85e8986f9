// All players and hosts of a measurement, in a process of their own. Takes a plan as its argument and prints what it measured.
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

import { cpuSeconds } from './process-usage.ts';
import { FrameStream, Wire } from './wire.ts';

export interface DriverPlan {
	readonly port: number;
	/** Whose processor time is read. */
	readonly serverPid: number;
	readonly players: number;
	readonly rooms: number;
	readonly setId: string;
	readonly itemIds: readonly string[];
}

export interface DriverTimes {
	readonly joinMillis: readonly number[];
	readonly ackMillis: readonly number[];
	/** Of each player and question, from the host's command. */
	readonly questionMillis: readonly number[];
	/** Of each question: when the last player had it. */
	readonly questionLastMillis: readonly number[];
	readonly cpuSeconds: readonly number[];
	/** Of all players and questions. */
	readonly frames: number;
	readonly bytes: number;
	/** Of one player and question, by the host's command that brought them. */
	readonly bytesByStep: Readonly<Record<string, number>>;
	/** Responses acknowledged as counted. */
	readonly sent: number;
	/** Those in the hosts' reports. */
	readonly counted: number;
}

const JOIN_MILLIS = 5000;
const RESPOND_MILLIS = 2000;
const OPEN = '"phase":"open"';
const CLOSED = '"phase":"closed"';
const REVEALED = '"phase":"revealed"';

const newToken = () => randomBytes(16).toString('base64url');
let commands = 0;
const commandId = () => `bench-${commands++}`;

class Room {
	readonly #wire: Wire;
	readonly #token: string;
	readonly code: string;

	private constructor(wire: Wire, token: string, code: string) {
		this.#wire = wire;
		this.#token = token;
		this.code = code;
	}

	static async create({ port, setId, itemIds }: DriverPlan): Promise<Room> {
		const wire = new Wire(port);
		const token = newToken();
		const { body } = await wire.send('POST', '/api/v1/rooms', token, {
			commandId: commandId(),
			setId,
			edition: 'en',
			questions: itemIds.map((itemId) => ({ itemId, partId: 'whole' })),
			options: { changeable: true, speedBonus: false, ranksShown: false, teams: [] }
		});
		return new Room(wire, token, (JSON.parse(body) as { code: string }).code);
	}

	async command(command: object): Promise<void> {
		const reply = await this.#wire.send(
			'POST',
			`/api/v1/rooms/${this.code}/commands`,
			this.#token,
			{ commandId: commandId(), command }
		);
		if (reply.status !== 200) throw new Error(`the host's command: ${reply.status} ${reply.body}`);
	}

	/** How many responses its report holds. */
	async countResponses(): Promise<number> {
		const { body } = await this.#wire.send('GET', `/api/v1/rooms/${this.code}/report`, this.#token);
		const { table } = JSON.parse(body) as {
			table: { rows: { cells: ({ given?: object } | null)[] }[] };
		};
		const cells = table.rows.flatMap((row) => row.cells);
		return cells.filter((cell) => cell?.given).length;
	}
}

class Player {
	readonly #wire: Wire;
	readonly stream: FrameStream;
	readonly #token: string;
	readonly #code: string;
	readonly #playerId: string;

	private constructor(
		wire: Wire,
		stream: FrameStream,
		seat: { token: string; code: string; playerId: string }
	) {
		this.#wire = wire;
		this.stream = stream;
		this.#token = seat.token;
		this.#code = seat.code;
		this.#playerId = seat.playerId;
	}

	static async join(port: number, code: string, name: string): Promise<Player> {
		const wire = new Wire(port);
		const token = newToken();
		const { status, body } = await wire.send('POST', `/api/v1/rooms/${code}/commands`, token, {
			commandId: commandId(),
			command: { kind: 'join', name }
		});
		if (status !== 200) throw new Error(`joining: ${status} ${body}`);
		const { playerId } = JSON.parse(body) as { playerId: string };
		const path = `/api/v1/rooms/${code}/stream?view=player`;
		return new Player(wire, await FrameStream.open(port, path, token), { token, code, playerId });
	}

	/** Whether it was acknowledged as counted. */
	async respond(index: number): Promise<boolean> {
		const { status } = await this.#wire.send(
			'POST',
			`/api/v1/rooms/${this.#code}/commands`,
			this.#token,
			{
				commandId: commandId(),
				command: {
					kind: 'respond',
					playerId: this.#playerId,
					index,
					response: { type: 'choice', optionId: String(1 + (commands % 4)) }
				}
			}
		);
		return status === 200;
	}
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const startedAt = performance.now();
	await work();
	return performance.now() - startedAt;
}

/** Begins each of them at its moment, evenly over that time. */
async function spread<Value>(
	count: number,
	overMillis: number,
	work: (index: number) => Promise<Value>
): Promise<Value[]> {
	const startedAt = performance.now();
	const under: Promise<Value>[] = [];
	for (let index = 0; index < count; index++) {
		const dueAt = startedAt + (overMillis * index) / count;
		const early = dueAt - performance.now();
		if (early > 1) await wait(early);
		under.push(work(index));
	}
	return Promise.all(under);
}

async function drive(plan: DriverPlan): Promise<DriverTimes> {
	const rooms: Room[] = [];
	for (let made = 0; made < plan.rooms; made++) rooms.push(await Room.create(plan));
	const roomOf = (index: number) => rooms[index % rooms.length] as Room;

	const players: Player[] = [];
	const joinMillis = await spread(plan.players, JOIN_MILLIS, (index) =>
		timed(async () => {
			players.push(await Player.join(plan.port, roomOf(index).code, `Player ${index}`));
		})
	);
	const ackMillis: number[] = [];
	const questionMillis: number[] = [];
	const questionLastMillis: number[] = [];
	const seconds: number[] = [];
	let sent = 0;
	const sum = (of: 'frames' | 'bytes') => players.reduce((all, { stream }) => all + stream[of], 0);
	const before = { frames: sum('frames'), bytes: sum('bytes') };

	const bytesByStep: Record<string, number> = {};
	async function step(kind: string, mark: string, command: object): Promise<number[]> {
		const bytes = sum('bytes');
		const had = await tellAll(players, rooms, mark, { kind, ...command });
		bytesByStep[kind] = Math.round((sum('bytes') - bytes) / players.length);
		return had;
	}

	for (const index of plan.itemIds.keys()) {
		await wait(500);
		const cpuBefore = cpuSeconds(plan.serverPid);
		const openedAt = performance.now();
		const had = await step('open', OPEN, { index, seconds: 60 });
		const taken = had.map((atMillis) => atMillis - openedAt);
		questionMillis.push(...taken);
		questionLastMillis.push(Math.max(...taken));
		await spread(players.length, RESPOND_MILLIS, async (at) => {
			const counted = { yes: false };
			ackMillis.push(
				await timed(async () => {
					counted.yes = await (players[at] as Player).respond(index);
				})
			);
			if (counted.yes) sent++;
		});
		await step('close', CLOSED, { index });
		await step('reveal', REVEALED, { index });
		seconds.push(cpuSeconds(plan.serverPid) - cpuBefore);
	}
	const after = { frames: sum('frames'), bytes: sum('bytes') };
	let counted = 0;
	for (const room of rooms) counted += await room.countResponses();
	return {
		joinMillis,
		ackMillis,
		questionMillis,
		questionLastMillis,
		cpuSeconds: seconds,
		frames: after.frames - before.frames,
		bytes: after.bytes - before.bytes,
		bytesByStep,
		sent,
		counted
	};
}

/** A host's command in every room at once, until the last player has its frame. */
async function tellAll(
	players: readonly Player[],
	rooms: readonly Room[],
	mark: string,
	command: object
): Promise<number[]> {
	const all = players.map(({ stream }) => stream.next(mark));
	await Promise.all(rooms.map((room) => room.command(command)));
	return Promise.all(all);
}

const times = await drive(JSON.parse(process.argv[2] as string) as DriverPlan);
// Streams and connections stay open; the end waits for what is printed.
process.stdout.write(JSON.stringify(times), () => process.exit(0));
