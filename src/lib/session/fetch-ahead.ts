/** For a module fetched before it is needed: its failure is met by whoever awaits it, and is no error until then. */
export function fetchAhead<Module>(fetching: Promise<Module>): Promise<Module> {
	fetching.catch(() => undefined);
	return fetching;
}
