import { ok, type Result } from '$lib/core/result';

import { type LogPlace, openEventLog } from '../event-log/open-event-log';
import type { LogError } from '../event-log/event-log';
import { findSet } from '../sets';
import { errorReply } from './api-error';
import { log } from '../log';
import { RoomApi, type RoomRequest } from './room-api';
import { Rooms } from './rooms';

/** What scripts/serve.js emits on `process` when nobody is served any more. */
const CLOSE_EVENT = 'passage:close';

/** For which a room is kept after its end. */
export const keepHours = (): number => {
	const hours = Number(process.env['PASSAGE_KEEP_HOURS'] || 24);
	return hours >= 0 ? hours : 24;
};

/** Where the installed app is, for pages that are not there themselves. */
export const homeAddress = (): string | null => process.env['PASSAGE_HOME'] || null;

let opening: Promise<Result<RoomApi, LogError>> | undefined;
let toldProblem: string | undefined;

/** Answers with what the API says, once the log is open: which it is from the first request for a room on. */
export async function serveRooms(
	event: RoomRequest,
	answer: (api: RoomApi, event: RoomRequest) => Promise<Response>
): Promise<Response> {
	const opened = await (opening ??= open());
	if (opened.ok) return answer(opened.value, event);
	opening = undefined;
	return errorReply('unavailable');
}

async function open(): Promise<Result<RoomApi, LogError>> {
	const place = logPlace();
	const opened = await openEventLog(place);
	if (!opened.ok) {
		tellProblem(opened.error, place);
		return opened;
	}
	toldProblem = undefined;
	const rooms = new Rooms({ log: opened.value, findSet, keepHours: keepHours() });
	process.once(CLOSE_EVENT, () => void rooms.close());
	return ok(new RoomApi(rooms, homeAddress()));
}

/** A cluster where one is named, else a folder of this machine. */
function logPlace(): LogPlace {
	const servers = process.env['PASSAGE_NATS']?.split(',').map((server) => server.trim());
	if (servers) return { nats: { connection: { servers } } };
	return { folder: process.env['PASSAGE_DATA'] || 'data' };
}

function tellProblem(error: LogError, place: LogPlace): void {
	if (toldProblem === error.kind) return;
	toldProblem = error.kind;
	log('error', 'the rooms’ log could not be opened', {
		kind: error.kind,
		...('cause' in error ? { cause: error.cause } : {}),
		...('folder' in place ? { folder: place.folder } : {}),
		whatToDo: WHAT_TO_DO[error.kind]
	});
}

const WHAT_TO_DO: Readonly<Record<LogError['kind'], string>> = {
	locked:
		'Another Passage uses this folder: end it, or give this one a folder of its own by PASSAGE_DATA.',
	damaged: 'Put the folder’s backup back, or move rooms.db and its -wal away: a new one is begun.',
	'made-by-later-version': 'Start the version that made it, or a later one.',
	'disk-full': 'Make room on the disk.',
	closed: 'Start the server again.',
	unavailable:
		'See that the folder of PASSAGE_DATA can be written, or that the servers of PASSAGE_NATS are up.'
};
