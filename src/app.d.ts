// What `platform` holds.
import '@sveltejs/adapter-node';
import 'vite-plugin-pwa/info';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** `missing`: no such page, or none on this device. */
			kind?: 'missing' | 'unexpected';
		}
	}
}

export {};
