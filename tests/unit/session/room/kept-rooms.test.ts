import { describe, expect, test } from 'vitest';

import { KeptRooms } from '$lib/session/room/kept-rooms';

import { TextStorage } from '../text-storage';

const DAY = 86_400_000;
const ada = { token: 'a'.repeat(22), name: 'Ada' };
const bea = { token: 'b'.repeat(22), name: 'Bea' };

describe('KeptRooms', () => {
	test('keeps several seats of one room, and the host’s token beside them, over a reload', () => {
		const storage = new TextStorage();
		const rooms = new KeptRooms(storage);
		rooms.keepSeat('KORA42', ada);
		rooms.keepSeat('KORA42', bea);
		rooms.keepHost('KORA42', 'host');
		rooms.keepSeat('KORA42', { ...ada, playerId: 'p1' });
		const reloaded = new KeptRooms(storage);
		expect(reloaded.seats('KORA42')).toEqual([{ ...ada, playerId: 'p1' }, bea]);
		expect(reloaded.hostToken('KORA42')).toBe('host');
	});

	test('forgets the token that is no host’s any more, and no other', () => {
		const rooms = new KeptRooms(new TextStorage());
		rooms.keepSeat('KORA42', ada);
		rooms.keepHost('KORA42', 'host');
		rooms.forgetHost('KORA42', 'another');
		expect(rooms.hostToken('KORA42')).toBe('host');
		rooms.forgetHost('KORA42', 'host');
		expect(rooms.hostToken('KORA42')).toBeUndefined();
		expect(rooms.seats('KORA42')).toEqual([ada]);
	});

	test('lists the room used last first, and forgets those the server has deleted long ago', () => {
		const storage = new TextStorage();
		let now = 0;
		const rooms = new KeptRooms(storage, () => now);
		rooms.keepSeat('KORA42', ada);
		now = 7 * DAY;
		rooms.keepSeat('MIDU07', ada);
		now = 8 * DAY;
		rooms.keepSeat('SOLE11', bea);
		expect(rooms.codes()).toEqual(['SOLE11', 'MIDU07', 'KORA42']);
		now = 8 * DAY + 1;
		expect(rooms.codes()).toEqual(['SOLE11', 'MIDU07']);
		expect(Object.keys(storage)).toHaveLength(2);
	});

	test('a room without seats and host is no room', () => {
		const storage = new TextStorage();
		const rooms = new KeptRooms(storage);
		rooms.keepSeat('KORA42', ada);
		rooms.forgetSeat('KORA42', ada.token);
		expect(Object.keys(storage)).toEqual([]);
	});

	test.each(['', '{', 'null', '[]', '{"seats":[{"token":7}],"atMillis":1}'])(
		'takes what is damaged for nothing: %s',
		(text) => {
			const storage = new TextStorage();
			storage.setItem('passage-room/KORA42', text);
			const rooms = new KeptRooms(storage);
			expect(rooms.seats('KORA42')).toEqual([]);
			rooms.keepSeat('KORA42', ada);
			expect(rooms.seats('KORA42')).toEqual([ada]);
		}
	);

	test('remembers until the page is closed where nothing can be kept', () => {
		class Full extends TextStorage {
			override setItem() {
				throw new DOMException('full', 'QuotaExceededError');
			}
		}
		for (const storage of [undefined, new Full()]) {
			const rooms = new KeptRooms(storage);
			rooms.keepSeat('KORA42', ada);
			expect(rooms.seats('KORA42')).toEqual([ada]);
			expect(rooms.codes()).toEqual(['KORA42']);
		}
	});
});
