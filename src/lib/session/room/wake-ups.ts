/** Calls back when a page may have lost its connection and can have it again; `sure` where it certainly lost it. */
export type ListenForWakeUps = (wake: (sure: boolean) => void) => () => void;

/** What tells a page that it sleeps no more, or that the network is back. */
export const browserWakeUps: ListenForWakeUps = (wake) => {
	const seen = () => {
		if (document.visibilityState === 'visible') wake(false);
	};
	const online = () => wake(true);
	const shown = (event: PageTransitionEvent) => {
		if (event.persisted) wake(true);
	};
	document.addEventListener('visibilitychange', seen);
	addEventListener('online', online);
	addEventListener('pageshow', shown);
	return () => {
		document.removeEventListener('visibilitychange', seen);
		removeEventListener('online', online);
		removeEventListener('pageshow', shown);
	};
};
