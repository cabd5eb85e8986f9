import type { Handle } from '@sveltejs/kit';

/** The two faces that every first screen shows; the others load when a text needs them. */
const FIRST_FACES = /(literata|hyperlegible-next)-latin-wght-normal/;

/** Every page can be read before it can be used, so the words and their faces come first and scripts after them. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) => type === 'font' && FIRST_FACES.test(path)
	});
