import { classHostWalk } from './class-host';
import { classPlayerWalk } from './class-player';
import { classWallWalk } from './class-wall';
import { keptWalk } from './kept';
import { newcomerWalk } from './newcomer';
import { quizWalk } from './quiz';
import { readingWalk } from './reading';
import { reportWalk } from './report';
import { studyWalk } from './study';
import { typesWalk } from './types';
import type { Walk } from './visitor';

/** Every screen of the app, and each of its states. What examines screens goes through all of these. */
export const WALKS: Readonly<Record<string, Walk>> = {
	'every page for a newcomer': newcomerWalk,
	'a sitting, from its first question to its end': studyWalk,
	'a question of each kind and its verdict': typesWalk,
	'a quiz, from its choice to its result': quizWalk,
	'a class quiz on a phone': classPlayerWalk,
	'a class quiz, from its room to its end, by its host': classHostWalk,
	'a class quiz on the screen': classWallWalk,
	'homework handed in, and the class report': reportWalk,
	'a reading and its tools': readingWalk,
	'three weeks of progress, restored from a backup': keptWalk
};
