import type { EntityId, Item, ItemId, PassageId } from '../core/item/item';
import { KEY_OPTION_ID, WHOLE } from '../core/item/item';
import { buildItem } from './build-item';
import { checkShape } from './check-shape';
import type { ItemNote } from './compiled-set';
import { ItemSchema, type ItemShape } from './item-schema';
import { locateEvidence } from './locate-evidence';
import { readYaml } from './read-yaml';
import type { Place, Report } from './set-error';

/** An entry of an items file: its fields are sound, what they point at is not checked yet. */
export interface ItemEntry {
	readonly shape: ItemShape;
	readonly place: Place;
	readonly lineAt: (path: readonly (string | number)[]) => number;
}

/** Reads one items file: a list, each entry an item. Entries that are not sound are reported and left out. */
export function readItemsFile(file: string, text: string, report: Report): readonly ItemEntry[] {
	const yaml = readYaml(file, text, report);
	if (!yaml) return [];
	if (!Array.isArray(yaml.value)) {
		const expected = 'a list of items, each begun with “- id: …”';
		report({ kind: 'field-malformed', field: '', expected, received: '', file, line: 1 });
		return [];
	}
	return yaml.value.flatMap((value: unknown, index): readonly ItemEntry[] => {
		const shape = checkShape(ItemSchema, yaml, value, [index], report);
		if (!shape) return [];
		const place = { file, line: yaml.lineAt([index]), itemId: shape.id };
		return [{ shape, place, lineAt: (path) => yaml.lineAt([index, ...path]) }];
	});
}

/** What items may point at. */
export interface ItemFrame {
	readonly language: string;
	readonly entityIds: ReadonlySet<EntityId>;
	/** Plain text of each passage; null when the reading could not be read, and evidence goes unchecked. */
	readonly passageTexts: ReadonlyMap<PassageId, string> | null;
}

export interface Items {
	readonly items: readonly Item[];
	readonly itemNotes: ReadonlyMap<ItemId, ItemNote>;
}

/** Makes items of sound entries, and reports what they point at in vain. */
export function makeItems(entries: readonly ItemEntry[], frame: ItemFrame, report: Report): Items {
	const items: Item[] = [];
	const itemNotes = new Map<ItemId, ItemNote>();
	for (const { shape, place, lineAt } of entries) {
		const firstPlace = itemNotes.get(shape.id)?.place;
		if (firstPlace) report({ kind: 'id-taken', id: shape.id, firstPlace, ...place });
		if (shape.voice && shape.voice !== 'reported' && !frame.entityIds.has(shape.voice)) {
			const line = lineAt(['voice']);
			report({ kind: 'entity-unknown', entityId: shape.voice, ...place, line });
		}
		const evidence = shape.evidence.flatMap((typed, index) => {
			if (!frame.passageTexts) return [];
			const located = locateEvidence(typed, frame.passageTexts, frame.language);
			if (located.ok) return [located.value];
			const field = located.error.kind === 'passage-unknown' ? 'passage' : 'quote';
			report({ ...located.error, ...place, line: lineAt(['evidence', index, field]) });
			return [];
		});
		const item = buildItem(shape, evidence, frame.language, (complaint) =>
			report({ ...complaint, ...place, line: lineAt(['stem']) })
		);
		if (!item) continue;
		reportOptionIds(item, place, report);
		const allow = shape.allow.map(({ rule, reason }, index) => ({
			rule,
			reason,
			line: lineAt(['allow', index])
		}));
		items.push(item);
		if (firstPlace) continue;
		const derived = shape.derived === undefined ? {} : { derived: shape.derived };
		itemNotes.set(item.id, { place, allow, ...derived });
	}
	return { items, itemNotes };
}

function reportOptionIds(item: Item, place: Place, report: Report): void {
	const ids = optionIds(item);
	const reserved = item.type === 'cloze' ? WHOLE : KEY_OPTION_ID;
	for (const [index, id] of ids.entries()) {
		if (id === reserved) report({ kind: 'id-reserved', id, ...place });
		if (ids.indexOf(id) < index) report({ kind: 'id-taken', id, firstPlace: place, ...place });
	}
}

/** Ids of the options, steps, pairs or deletions of an item, as authored; the key of a `choice` has none of its own. */
export function optionIds(item: Item): readonly string[] {
	switch (item.type) {
		case 'cloze':
			return item.deletions.map(({ id }) => id);
		case 'choice':
			return item.distractors.map(({ id }) => id);
		case 'choices':
			return [...item.keys, ...item.distractors].map(({ id }) => id);
		case 'order':
			return item.steps.map(({ id }) => id);
		case 'match':
			return [...item.pairs, ...item.distractors].map(({ id }) => id);
		default:
			return [];
	}
}
