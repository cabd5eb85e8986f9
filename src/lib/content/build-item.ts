import { ascendingOptions } from '../core/item/ascending-options';
import { type Deletion, type Item, KEY_OPTION_ID, type Option } from '../core/item/item';
import type { ItemShape } from './item-schema';
import { parseText } from './parse-text';
import { readClozeStem } from './read-cloze-stem';
import { ID } from './schema-fields';
import type { SetError } from './set-error';
import { setTypography } from './typography';

type Complaint =
	Extract<
		SetError,
		{ kind: 'cloze-malformed' | 'cloze-deletion-count' | 'deletion-unknown' | 'field-malformed' }
	> extends infer Each
		? Each extends unknown
			? Omit<Each, 'file' | 'line' | 'itemId'>
			: never
		: never;

type Common = Pick<Item, 'id' | 'stem' | 'weight' | 'level' | 'explanation' | 'evidence' | 'voice'>;
const MAX_DELETIONS = 2;

/** An item of its written form; null after a complaint. Evidence is located by the caller. */
export function buildItem(
	shape: ItemShape,
	evidence: Item['evidence'],
	language: string,
	complain: (complaint: Complaint) => void
): Item | null {
	const text = (typed: string) => parseText(typed, language);
	const plain = (typed: string) => setTypography(typed, language);
	const option = ({ id, text: typed }: { id: string; text: string }) => ({ id, text: text(typed) });
	const distractor = (typed: { id: string; text: string; why?: string | undefined }) => ({
		...option(typed),
		...(typed.why === undefined ? {} : { why: text(typed.why) })
	});
	const common: Common = {
		id: shape.id,
		stem: text(shape.stem),
		weight: shape.weight,
		evidence,
		...(shape.level && { level: shape.level }),
		...(shape.explanation && { explanation: text(shape.explanation) }),
		...(shape.voice && { voice: shape.voice })
	};
	switch (shape.type) {
		case 'recall':
			return { ...common, type: 'recall', key: text(shape.key) };
		case 'cloze':
			return buildCloze(shape, common, language, complain);
		case 'choice': {
			const key = text(shape.key);
			const distractors = shape.distractors.map(distractor);
			const order = ascending([{ id: KEY_OPTION_ID, text: key }, ...distractors]);
			return { ...common, type: 'choice', key, distractors, ...order };
		}
		case 'choices': {
			const keys = shape.keys.map(option);
			const distractors = shape.distractors.map(distractor);
			return {
				...common,
				type: 'choices',
				keys,
				distractors,
				...ascending([...keys, ...distractors])
			};
		}
		case 'verdict':
			return { ...common, type: 'verdict', key: shape.key };
		case 'short':
			return { ...common, type: 'short', key: plain(shape.key), accept: shape.accept.map(plain) };
		case 'number':
			return {
				...common,
				type: 'number',
				key: shape.key,
				tolerance: shape.tolerance,
				...(shape.unit === undefined ? {} : { unit: plain(shape.unit) })
			};
		case 'date':
			return { ...common, type: 'date', key: shape.key };
		case 'order':
			return { ...common, type: 'order', steps: shape.steps.map(option) };
		case 'match':
			return {
				...common,
				type: 'match',
				pairs: shape.pairs.map(({ id, left, right }) => ({
					id,
					left: text(left),
					right: text(right)
				})),
				distractors: shape.distractors.map(option)
			};
	}
}

function buildCloze(
	shape: Extract<ItemShape, { type: 'cloze' }>,
	common: Common,
	language: string,
	complain: (complaint: Complaint) => void
): Item | null {
	const cloze = readClozeStem(shape.stem, language);
	if (!cloze || !cloze.hidden.every(({ id }) => ID.test(id))) {
		complain({ kind: 'cloze-malformed' });
		return null;
	}
	const count = cloze.hidden.length;
	if (count < 1 || count > MAX_DELETIONS) complain({ kind: 'cloze-deletion-count', count });
	const unknown = Object.keys(shape.accept).filter(
		(id) => !cloze.hidden.some((deletion) => deletion.id === id)
	);
	for (const deletionId of unknown) complain({ kind: 'deletion-unknown', deletionId });
	const deletions = cloze.hidden.map(({ id, key }): Deletion => ({
		id,
		key,
		accept: (shape.accept[id] ?? []).map((typed) => setTypography(typed, language))
	}));
	return { ...common, type: 'cloze', stem: cloze.stem, parts: cloze.parts, deletions };
}

function ascending(options: readonly Option[]) {
	const ids = ascendingOptions(options);
	return ids ? { ascending: ids } : {};
}
