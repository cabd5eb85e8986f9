import { parseWeights } from './fit/weights-text';

/** What a learner can set; a fold of `setting-changed` events, the newest wins. */
export interface LearnerSettings {
	/** Chance of recall at which a card falls due, 0.7–0.97. */
	readonly desiredRetention: number;
	/** New cards a study day, 0–100. */
	readonly newPerDay: number;
	/** Reviews a study day, 10–1000. */
	readonly reviewsPerDay: number;
	/** Whether each question asks how sure the learner is, before the reveal. */
	readonly askConfidence: boolean;
	/** Whether a question with one key hides its options until the learner has thought of an answer. */
	readonly thinkFirst: boolean;
	readonly theme: 'system' | 'light' | 'dark';
	/** Weights of the memory model fitted to this learner, as `weightsToText` writes them; empty for the average ones. */
	readonly fsrsWeights: string;
}

export const DEFAULT_SETTINGS: LearnerSettings = {
	desiredRetention: 0.9,
	newPerDay: 10,
	reviewsPerDay: 200,
	askConfidence: false,
	thinkFirst: true,
	theme: 'system',
	fsrsWeights: ''
};

const NUMBER_RANGES = {
	desiredRetention: [0.7, 0.97],
	newPerDay: [0, 100],
	reviewsPerDay: [10, 1000]
} as const;

/** The settings with one changed; unchanged where the name is unknown or the value out of its range. */
export function changeSetting(
	settings: LearnerSettings,
	name: string,
	value: unknown
): LearnerSettings {
	if (name === 'askConfidence' || name === 'thinkFirst')
		return typeof value === 'boolean' ? { ...settings, [name]: value } : settings;
	if (name === 'theme') {
		const known = value === 'system' || value === 'light' || value === 'dark';
		return known ? { ...settings, theme: value } : settings;
	}
	if (name === 'fsrsWeights') {
		const known = value === '' || (typeof value === 'string' && parseWeights(value) !== undefined);
		return known ? { ...settings, fsrsWeights: value } : settings;
	}
	const range = Object.entries(NUMBER_RANGES).find(([known]) => known === name)?.[1];
	if (!range || typeof value !== 'number') return settings;
	if (name !== 'desiredRetention' && !Number.isInteger(value)) return settings;
	return value >= range[0] && value <= range[1] ? { ...settings, [name]: value } : settings;
}
