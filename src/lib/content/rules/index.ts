import { asOf } from './as-of';
import { atMostFourOptions } from './at-most-four-options';
import { clozeContext } from './cloze-context';
import { clozeHidesContent } from './cloze-hides-content';
import { clozeInQuotes } from './cloze-in-quotes';
import { completeItem } from './complete-item';
import { dateInQuotes } from './date-in-quotes';
import { derivedFromQuotes } from './derived-from-quotes';
import { distinctOptions } from './distinct-options';
import { emphasisedNegative } from './emphasised-negative';
import { entityInQuotes } from './entity-in-quotes';
import { keyLength } from './key-length';
import { longestKey } from './longest-key';
import { nearDuplicates } from './near-duplicates';
import { noAbsoluteTell } from './no-absolute-tell';
import { noAllOfTheAbove } from './no-all-of-the-above';
import { noYesNoQuestion } from './no-yes-no-question';
import { numberInQuotes } from './number-in-quotes';
import { numericOptions } from './numeric-options';
import { oneThing } from './one-thing';
import { optionsOfOneKind } from './options-of-one-kind';
import { quoteCutsWord } from './quote-cuts-word';
import { quoteStandsTwice } from './quote-stands-twice';
import { sentenceNotAsked } from './sentence-not-asked';
import { setIdIsFolder } from './set-id-is-folder';
import { sharedWord } from './shared-word';
import { shortOptions } from './short-options';
import { shortStem } from './short-stem';
import { stemGivesKey } from './stem-gives-key';
import { stemStandsAlone } from './stem-stands-alone';
import { strayMarkup } from './stray-markup';
import { voiceOfEvidence } from './voice-of-evidence';

/** Every rule of item writing that a machine can check: errors first, then warnings. */
export const RULES = [
	setIdIsFolder,
	completeItem,
	quoteCutsWord,
	numberInQuotes,
	derivedFromQuotes,
	dateInQuotes,
	entityInQuotes,
	clozeInQuotes,
	clozeHidesContent,
	noYesNoQuestion,
	shortOptions,
	oneThing,
	distinctOptions,
	noAllOfTheAbove,
	noAbsoluteTell,
	numericOptions,
	strayMarkup,
	longestKey,
	quoteStandsTwice,
	voiceOfEvidence,
	stemStandsAlone,
	shortStem,
	asOf,
	nearDuplicates,
	stemGivesKey,
	emphasisedNegative,
	keyLength,
	sharedWord,
	optionsOfOneKind,
	atMostFourOptions,
	clozeContext,
	sentenceNotAsked
] as const;

export type RuleName = (typeof RULES)[number]['name'];
