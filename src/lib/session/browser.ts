import type { Clock } from '$lib/core/memory/time';

export const browserClock: Clock = {
	now: () => Date.now(),
	utcOffsetMinutes: (atMillis) => -new Date(atMillis).getTimezoneOffset()
};

/** Undefined on plain http and in browsers that have none. */
export function browserStorage(): StorageManager | undefined {
	return typeof navigator === 'undefined' ? undefined : navigator.storage;
}

/** 128 random bits; `randomUUID` does not exist on the plain http of a classroom's own network. */
export function newDeviceId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Undefined on the server, and where the browser refuses it. */
export function browserTexts(): Storage | undefined {
	try {
		return typeof localStorage === 'undefined' ? undefined : localStorage;
	} catch {
		return undefined;
	}
}

/** Of 32 random bits. */
export const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
