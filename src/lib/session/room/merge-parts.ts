interface Row {
	readonly id: string;
}

const hasRows = (value: unknown): value is readonly Row[] => Array.isArray(value);

/**
 * What is known after a frame: of each part what came last, but a host's `players` row by row. Somebody who was sent out
 * forgets the room.
 */
export function mergeParts<Parts extends object>(
	known: Partial<Parts>,
	arrived: Partial<Parts>
): Partial<Parts> {
	const merged: Record<string, unknown> = { ...known, ...arrived };
	const players = 'players' in arrived ? arrived.players : undefined;
	const before = 'players' in known ? known.players : undefined;
	if (hasRows(players) && hasRows(before)) merged['players'] = mergeRows(before, players);
	const own = merged['own'] as { kicked?: boolean } | undefined;
	if (own?.kicked) delete merged['room'];
	return merged as Partial<Parts>;
}

/** In the order in which they first came. */
function mergeRows(before: readonly Row[], arrived: readonly Row[]): readonly Row[] {
	const byId = new Map(before.map((row) => [row.id, row]));
	for (const row of arrived) byId.set(row.id, row);
	return [...byId.values()];
}
