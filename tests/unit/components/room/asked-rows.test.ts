import { describe, expect, test } from 'vitest';

import { askedRows } from '$lib/components/room/asked-rows';
import { plainText } from '$lib/core/item/text';
import { screenView, type ScreenView } from '$lib/core/room/screen-view';

import { ask, PlayedRoom, set } from '../../core/room/make-room';

function viewOf(type: string, reveal: boolean): ScreenView {
	const played = new PlayedRoom(ask(type));
	played.open(0);
	if (reveal) {
		played.close(0);
		played.reveal(0);
	}
	return screenView(played.room, set, played.standings);
}

const rowsOf = (type: string, reveal = false) => {
	const { question, reveal: shown, distribution } = viewOf(type, reveal);
	return question ? askedRows(question.asked, shown, distribution) : [];
};

describe('askedRows', () => {
	test('numbers the options of a choice, and marks none before the reveal', () => {
		const rows = rowsOf('choice-1');
		expect(rows.map(({ sign }) => sign)).toEqual(rows.map((_, index) => String(index + 1)));
		expect(rows.some(({ isKey, count }) => isKey || count !== undefined)).toBe(false);
	});

	test('marks the right option of a choice and counts each after it', () => {
		const rows = rowsOf('choice-1', true);
		expect(rows.filter(({ isKey }) => isKey)).toHaveLength(1);
		expect(rows.every(({ count }) => count === 0)).toBe(true);
	});

	test('shows nothing of what is typed before the reveal, and its key after it', () => {
		expect(rowsOf('short-1')).toEqual([]);
		const item = set.items.find(({ id }) => id === 'secret-short-1');
		expect(rowsOf('short-1', true).map(({ text }) => plainText(text))).toEqual([
			item?.type === 'short' ? item.key : undefined
		]);
	});
});
