import type { StudySet } from '$lib/core/item/study-set';

/** Which edition of which set. */
export interface SetEdition {
	readonly id: string;
	readonly edition: string;
}

/** @throws where neither the network nor the cache has it */
export async function fetchSet({ id, edition }: SetEdition): Promise<StudySet> {
	const response = await fetch(`/sets/${id}/${edition}.json`);
	if (!response.ok) throw new Error(`set ${id}: ${response.status}`);
	return (await response.json()) as StudySet;
}
