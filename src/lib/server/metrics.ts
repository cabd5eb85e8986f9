import { Gauge, Histogram } from 'prom-client';

// They register themselves with the package, which scripts/serve shares; nothing here knows who reads them.

export const roomsLive = new Gauge({
	name: 'passage_rooms_live',
	help: 'Rooms this process has in memory.'
});

export const playersPresent = new Gauge({
	name: 'passage_players',
	help: 'Players of the rooms this process has in memory, kicked ones left out.'
});

export const appendSeconds = new Histogram({
	name: 'passage_append_duration_seconds',
	help: 'From an append to its acknowledgement by the log, which makes it durable.',
	labelNames: ['outcome'] as const,
	buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]
});
