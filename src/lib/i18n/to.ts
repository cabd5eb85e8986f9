import type { RouteId, RouteParams } from '$app/types';

import { prefixed } from './address';
import { getLocale } from './locale';

type InLanguages = '/[[lang=lang]]';
/** A page that there is in every language: its route without the language. */
type PageRoute = RouteId extends infer Id
	? Id extends `${InLanguages}${infer Rest}`
		? Rest extends ''
			? '/'
			: Rest
		: never
	: never;
type Params<Route extends PageRoute> = Omit<
	RouteParams<Extract<RouteId, Route extends '/' ? InLanguages : `${InLanguages}${Route}`>>,
	'lang'
>;
type Rest<Route extends PageRoute> = keyof Params<Route> extends never
	? []
	: [params: Params<Route>];

/** Address of a page in the language of the one that links to it: `to('/study')`. */
export function to<Route extends PageRoute>(route: Route, ...[params]: Rest<Route>): string {
	const values = (params ?? {}) as Record<string, string>;
	const pathname = route.replace(/\[(\w+)\]/g, (_, name: string) =>
		encodeURIComponent(values[name] ?? '')
	);
	return prefixed(getLocale(), pathname);
}
