import type { SetError } from './set-error';

/** What happened, and what to do about it. */
export interface Wording {
	readonly message: string;
	readonly advice: string;
}

/** The words for an error that keeps a set from being made. */
export function wordsForError(error: SetError): Wording {
	switch (error.kind) {
		case 'folder-missing':
			return say('There is no such folder', 'check the path, or leave it out to check every set');
		case 'file-missing':
			return say(
				'This file is missing',
				'every edition needs set.yaml, reading.md and items.yaml (or items/*.yaml)'
			);
		case 'file-unexpected':
			return say(
				'This file is no part of a set',
				'an edition holds reading.md and items.yaml or items/*.yaml; rename or move it'
			);
		case 'file-unreadable':
			return say(
				`The file cannot be read (${error.cause})`,
				'check that it is a file and may be read'
			);
		case 'file-too-large':
			return say('The file is longer than 2 MB', 'split it: one file a section under items/');
		case 'file-not-text':
			return say('The file is not UTF-8 text', 'save it as UTF-8');
		case 'yaml-broken':
			return say(
				`YAML cannot be read here: ${error.cause}`,
				'look for a colon, a quote or an indentation that is off; put the text in quotes'
			);
		case 'yaml-alias':
			return say(
				'Anchors and aliases (& and *) are not taken',
				'write the words out, in quotes if they begin with & or *'
			);
		case 'field-repeated':
			return say(`The field “${error.field}” stands twice`, 'keep one of them');
		case 'field-unknown':
			return say(
				`The field “${error.field}” is not known here`,
				'check its spelling and its indentation, and the type of the item'
			);
		case 'field-missing':
			return say(`The field “${error.field}” is missing`, 'add it');
		case 'field-malformed':
			return say(
				`${error.field === '' ? 'What stands here' : `“${error.field}”`} should be ${error.expected}${error.received === '' ? '' : `, not ${error.received}`}`,
				'write it so'
			);
		case 'edition-unknown':
			return say(
				`The edition “${error.edition}” has no title here`,
				'add it under editions, or rename its folder'
			);
		case 'id-taken':
			return say(
				`The id “${error.id}” is taken${error.firstPlace.line === error.line ? '' : ` (${error.firstPlace.file}:${error.firstPlace.line})`}`,
				'choose another; ids are kept for ever, so change the newer one'
			);
		case 'id-reserved':
			return say(`The id “${error.id}” is reserved`, 'choose another');
		case 'entity-unknown':
			return say(
				`No entity has the id “${error.entityId}”`,
				'check its spelling, or add it to entities in set.yaml'
			);
		case 'entity-unnamed':
			return say(
				`The entity “${error.entityId}” has no name in “${error.edition}”`,
				'add one under name'
			);
		case 'section-unknown':
			return say(
				`The section “${error.sectionId}” is not listed`,
				'add it to sections in set.yaml, or correct the {#…} of the heading'
			);
		case 'section-missing':
			return say(
				`The section “${error.sectionId}” has no heading here`,
				`add “## Title {#${error.sectionId}}”, or take it off sections in set.yaml`
			);
		case 'section-out-of-order':
			return say(
				`The section “${error.sectionId}” stands elsewhere than sections in set.yaml has it`,
				'bring the two into one order'
			);
		case 'section-empty':
			return say(`The section “${error.sectionId}” has no passage`, 'begin one with a {#id} line');
		case 'passage-unknown':
			return say(`The reading has no passage “${error.passageId}”`, 'check the id');
		case 'passage-empty':
			return say(
				`The passage “${error.passageId}” has no sentence`,
				'write its sentences right under the {#…} line, one a line'
			);
		case 'passage-outside-section':
			return say(
				`The passage “${error.passageId}” stands before the first section`,
				'put it under a “## Title {#id}” heading'
			);
		case 'sentence-outside-passage':
			return say(
				'This line belongs to no passage',
				'begin a passage above it with a {#id} line; a blank line ends one'
			);
		case 'reading-mark-malformed':
			return say(
				`“${error.mark}” cannot be read`,
				'the marks are “## Title {#id}”, “{#id source=1,2}”, “{voice=id}” at the end of a line and *emphasis*'
			);
		case 'evidence-not-in-passage':
			return say(
				`The quote does not stand word for word in ${error.passageId}: “${error.quote}”`,
				adviceForQuote(error)
			);
		case 'cloze-malformed':
			return say(
				'A gap in the stem cannot be read',
				'write {{id::hidden words}}, the id in lower-case words joined by hyphens'
			);
		case 'cloze-deletion-count':
			return say(`The stem has ${error.count} gaps`, 'a cloze has one or two');
		case 'deletion-unknown':
			return say(
				`“accept” names a gap “${error.deletionId}” that the stem does not have`,
				'check the id'
			);
	}
}

function adviceForQuote(error: Extract<SetError, { kind: 'evidence-not-in-passage' }>): string {
	if (error.elsewhere) return `it stands in ${error.elsewhere}; correct the passage`;
	if (error.agreesUpTo === '') return 'copy the words from the reading';
	return `it agrees up to “…${error.agreesUpTo.slice(-40)}”; copy the words after that from the reading`;
}

const say = (message: string, advice: string): Wording => ({ message, advice });
