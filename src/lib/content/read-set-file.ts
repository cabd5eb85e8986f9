import type { Entity } from '../core/item/study-set';
import type { EntityId } from '../core/item/item';
import { checkShape } from './check-shape';
import { readYaml, type YamlFile } from './read-yaml';
import type { Report } from './set-error';
import { languageOf } from './set-files';
import { SetSchema, type EntityShape, type SetShape } from './set-schema';
import { setTypography } from './typography';

export interface SetFile {
	readonly shape: SetShape;
	readonly yaml: YamlFile;
}

/** Reads `set.yaml`; null when its fields are not all there. */
export function readSetFile(file: string, text: string, report: Report): SetFile | null {
	const yaml = readYaml(file, text, report);
	const shape = yaml && checkShape(SetSchema, yaml, yaml.value, [], report);
	if (!yaml || !shape) return null;
	reportRepeatedIds(shape.sections, (index) => ['sections', index], yaml, report);
	const entityIds = shape.entities.map(({ id }) => id);
	reportRepeatedIds(entityIds, (index) => ['entities', index, 'id'], yaml, report);
	entityIds.forEach((id, index) => {
		const place = { file, line: yaml.lineAt(['entities', index, 'id']) };
		if (id === 'reported') report({ kind: 'id-reserved', id, ...place });
	});
	return { shape, yaml };
}

/** The ids of one list, each of which may stand only once. */
function reportRepeatedIds(
	ids: readonly string[],
	pathOf: (index: number) => readonly (string | number)[],
	yaml: YamlFile,
	report: Report
): void {
	ids.forEach((id, index) => {
		const first = ids.indexOf(id);
		if (first === index) return;
		const firstPlace = { file: yaml.file, line: yaml.lineAt(pathOf(first)) };
		report({ kind: 'id-taken', id, firstPlace, file: yaml.file, line: yaml.lineAt(pathOf(index)) });
	});
}

/** The entities as one edition names them, and all their names in its language. */
export function nameEntities(setFile: SetFile, edition: string, report: Report) {
	const entities: Entity[] = [];
	const entityNames = new Map<EntityId, readonly string[]>();
	setFile.shape.entities.forEach((shape, index) => {
		const [name, ...also] = namesIn(shape, edition);
		if (name === undefined) {
			const place = { file: setFile.yaml.file, line: setFile.yaml.lineAt(['entities', index]) };
			report({ kind: 'entity-unnamed', entityId: shape.id, edition, ...place });
			return;
		}
		entities.push({ id: shape.id, kind: shape.kind, name });
		entityNames.set(shape.id, [name, ...also]);
	});
	return { entities, entityNames };
}

function namesIn(shape: EntityShape, edition: string): readonly string[] {
	const language = languageOf(edition);
	const name = shape.name[edition] ?? shape.name[language];
	if (name === undefined) return [];
	const also = shape.also[edition] ?? shape.also[language] ?? [];
	return [name, ...also].map((typed) => setTypography(typed, language));
}
