export interface PlayerScore {
	/** Sum of the credit of the questions revealed. */
	readonly credit: number;
	readonly bonus: number;
	/** Both together, to a thousandth, so that three thirds are one. */
	readonly total: number;
	/** 1 for the best; who has the same total has the same rank, and the next ranks are left out. */
	readonly rank: number;
}

export interface TeamScore {
	readonly teamId: string;
	/** Of its members' totals, so that its size makes no difference; 0 without members. */
	readonly mean: number;
	readonly memberCount: number;
	readonly rank: number;
}
