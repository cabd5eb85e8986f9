import type { StudySet } from '$lib/core/item/study-set';

/** Which edition of which set. */
export interface SetEdition {
	readonly id: string;
	readonly edition: string;
}

/** The same in every language of the interface. */
export const setAddress = ({ id, edition }: SetEdition): string => `/sets/${id}/${edition}.json`;

/** @throws where neither the network nor the cache has it */
export async function fetchSet(wanted: SetEdition): Promise<StudySet> {
	const response = await fetch(setAddress(wanted));
	if (!response.ok) throw new Error(`set ${wanted.id}: ${response.status}`);
	return (await response.json()) as StudySet;
}
