import type { CalibrationBin } from './calibration';

/** Reviews that a learner needs in all before a fit is tried, whatever their card, day or mode. */
export const REVIEWS_NEEDED = 64;

/** Mean log losses on the held-back recalls, in nats: the lower, the better it foresaw them. */
export interface FitLosses {
	/** Of the published averages of all learners. */
	readonly average: number;
	/** Of the parameters in use. */
	readonly current: number;
	readonly fitted: number;
	/** Of a predictor that always says the mean recall of the reviews trained on: the bar for all others. */
	readonly constant: number;
}

export interface FitFigures {
	/** Recalls that were held back and predicted: every figure here rests on them. */
	readonly recallCount: number;
	readonly losses: FitLosses;
	/** Calibration curve of the parameters in use. */
	readonly before: readonly CalibrationBin[];
	/** Calibration curve of the fitted parameters. */
	readonly after: readonly CalibrationBin[];
}

/** Why fitted parameters are not to be used. */
export type NotBetter =
	/** Too little of any one kind was seen, and the fit is the average itself. */
	'is-average' | 'average-as-good' | 'current-as-good' | 'constant-better';

export type FitOutcome =
	/** Below `REVIEWS_NEEDED`. */
	| { readonly kind: 'too-few'; readonly have: number; readonly need: number }
	/** Reviews enough, yet hardly any on a later day than the card's one before; `have` is the scarcer of trained on and held back. */
	| { readonly kind: 'too-few-recalls'; readonly have: number; readonly need: number }
	/** The very parameters that were judged, as a setting's text. */
	| { readonly kind: 'better'; readonly weightsText: string; readonly figures: FitFigures }
	| { readonly kind: 'not-better'; readonly reason: NotBetter; readonly figures: FitFigures };

export type FitError =
	/** What does the fitting is not on this device yet, and the network is not there to fetch it. */
	| { readonly kind: 'offline' }
	| { readonly kind: 'cancelled' }
	| { readonly kind: 'failed'; readonly cause: string };
