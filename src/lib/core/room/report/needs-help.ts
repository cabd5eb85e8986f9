import { sectionFinder } from '../../item/section-finder';
import type { StudySet } from '../../item/study-set';
import { parseCardKey } from '../../memory/card';
import type { CardKey } from '../../memory/event';
import type { PlayerId } from '../room-event';
import type { ClassTable } from './class-table';

export interface PlayerNeed {
	readonly playerId: PlayerId;
	readonly credit: number;
	/** Questions of the section that the player was there for. */
	readonly outOf: number;
	/** Without full credit. */
	readonly missed: readonly CardKey[];
}

export interface SectionNeed {
	/** Undefined for an imported deck, which has no sections. */
	readonly sectionId: string | undefined;
	/** Who has less than half of its credit, least first. */
	readonly players: readonly PlayerNeed[];
}

/** Less than this share of a section's credit, and a player needs help with it. */
const ENOUGH = 0.5;

/** Who needs help with what, section by section in the order asked; where nobody does, there is none. */
export function needsHelp(table: ClassTable, set: StudySet): readonly SectionNeed[] {
	const sectionOf = sectionFinder(set);
	const items = new Map(set.items.map((item) => [item.id, item]));
	const sectionIds = table.questions.map(({ cardKey }) => {
		const item = items.get(parseCardKey(cardKey).itemId);
		return item && sectionOf(item)?.id;
	});
	return [...new Set(sectionIds)]
		.map((sectionId) => ({
			sectionId,
			players: table.rows
				.map((row) => needOf(table, row, (index) => sectionIds[index] === sectionId))
				.filter(({ credit, outOf }) => credit < ENOUGH * outOf)
				.sort((one, other) => one.credit / one.outOf - other.credit / other.outOf)
		}))
		.filter(({ players }) => players.length > 0);
}

function needOf(
	{ questions }: ClassTable,
	{ playerId, cells }: ClassTable['rows'][number],
	isOfSection: (index: number) => boolean
): PlayerNeed {
	const asked = questions.flatMap(({ cardKey }, index) => {
		const cell = cells[index];
		return cell && isOfSection(index) ? [{ cardKey, credit: cell.credit }] : [];
	});
	return {
		playerId,
		credit: asked.reduce((sum, { credit }) => sum + credit, 0),
		outOf: asked.length,
		missed: asked.filter(({ credit }) => credit < 1).map(({ cardKey }) => cardKey)
	};
}
