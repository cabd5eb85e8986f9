import type { Response } from './response';

/** Whether a value from outside has the shape of a response; says nothing of whether its ids exist. */
export function isResponse(value: unknown): value is Response {
	if (!isRecord(value)) return false;
	switch (value['type']) {
		case 'none':
		case 'recall':
			return true;
		case 'cloze':
		case 'short':
		case 'number':
		case 'date':
			return typeof value['typed'] === 'string';
		case 'choice':
			return typeof value['optionId'] === 'string';
		case 'choices':
			return isListOfStrings(value['optionIds']);
		case 'verdict':
			return typeof value['value'] === 'string';
		case 'order':
			return isListOfStrings(value['stepIds']);
		case 'match':
			return (
				isRecord(value['rightIdByPairId']) &&
				isListOfStrings(Object.values(value['rightIdByPairId']))
			);
		default:
			return false;
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfStrings(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((member) => typeof member === 'string');
}
