import type { Rule } from './rule';

/** So that no two sets of one library share an id. */
export const setIdIsFolder: Rule<'set-id-is-folder'> = {
	name: 'set-id-is-folder',
	severity: 'error',
	check: ({ set, folderName, setPlace }) =>
		set.id === folderName ? [] : [{ place: setPlace, found: [set.id, folderName] }]
};
