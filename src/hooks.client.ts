import type { HandleClientError } from '@sveltejs/kit';

/** A page that is not here, or not on this device, is no fault of the app; anything else goes to the console. */
export const handleError: HandleClientError = ({ error, status }) => {
	if (status === 404) return { message: 'Not found', kind: 'missing' };
	// What the app needs is on the device; a failed fetch means an address that it does not know.
	if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
		return { message: 'Not on this device', kind: 'missing' };
	// eslint-disable-next-line no-console -- the one place where an unexpected error is told to a developer
	console.error(error);
	return { message: 'Unexpected', kind: 'unexpected' };
};
