import type { Handle } from '@sveltejs/kit';

/** The two faces that every first screen shows; the others load when a text needs them. */
const FIRST_FACES = /(literata|hyperlegible-next)-latin-wght-normal/;

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && FIRST_FACES.test(path))
	});
