import ChooseScreen from './ChooseScreen.svelte';
import HistoryScreen from './HistoryScreen.svelte';
import PickScreen from './PickScreen.svelte';
import ResultScreen from './ResultScreen.svelte';
import RunScreen from './RunScreen.svelte';

/** Fetched in one file, so that a quiz once chosen opens at once, and no other page grows by them. */
export const screens = {
	choose: ChooseScreen,
	pick: PickScreen,
	run: RunScreen,
	result: ResultScreen,
	history: HistoryScreen
};
