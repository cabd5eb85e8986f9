import type { StudySet } from '$lib/core/item/study-set';
import type { HandIn } from '$lib/core/quiz/hand-in';
import { quizQuery } from '$lib/core/quiz/quiz-query';
import type { QuizSpec } from '$lib/core/quiz/quiz-spec';
import { hashText } from '$lib/core/random';
import { classReport } from '$lib/core/room/report/class-report';
import { homeworkTable, strayItems } from '$lib/core/room/report/homework-table';
import { needsHelp } from '$lib/core/room/report/needs-help';
import {
	goneKeys,
	type Sitting,
	sittingId,
	sittingOf,
	sumsOf,
	testId
} from '$lib/core/room/report/sitting';
import { nameKey } from '$lib/core/room/player-name';
import { failed, ok, type Result } from '$lib/core/result';
import { formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages';

import type { SetEdition } from '../fetch-set';
import { decodeHandIn, findCodes } from './hand-in-code';
import { readGiven, type Refused } from './read-given';

/** A homework as it was handed in. */
export interface Handed {
	readonly id: string;
	readonly handIn: HandIn;
	readonly spec: QuizSpec;
	/** In the edition it was done in. */
	readonly set: StudySet;
	/** The same pupil's first counts: after it they had seen the keys. */
	readonly counts: boolean;
	/** Items that this version of the quiz does not ask. */
	readonly strays: readonly string[];
}

/** What became of a file or a code that was given. */
export interface Taken {
	/** Of the file, or which of the codes pasted. */
	readonly name: string;
	readonly refused?: Refused | undefined;
}

/** Classes that were asked one and the same test. */
export interface ReportedTest {
	readonly id: string;
	readonly set: StudySet;
	readonly sittings: readonly Sitting[];
	readonly handed: readonly Handed[];
}

/** A teacher's report: what rooms, saved reports and hand-ins say together. Nothing of it is kept when the page is left. */
export class ReportDesk {
	#sittings = $state.raw<readonly Sitting[]>([]);
	#handed = $state.raw<readonly Omit<Handed, 'counts'>[]>([]);
	#sets = $state.raw<ReadonlyMap<string, StudySet>>(new Map());
	/** Of what was given last. */
	taken = $state.raw<readonly Taken[]>([]);
	/** The test looked at, where there is more than one. */
	chosenId = $state<string>();
	/** When the room behind this report is deleted, as the server says. */
	deletedAtMillis = $state.raw<number>();
	readonly #editions: () => readonly SetEdition[];
	readonly #fetchSet: (wanted: SetEdition) => Promise<StudySet>;

	/** @param editions of each set, the one in the page's language */
	constructor(
		editions: () => readonly SetEdition[],
		fetchSet: (wanted: SetEdition) => Promise<StudySet>
	) {
		this.#editions = editions;
		this.#fetchSet = fetchSet;
	}

	readonly #judged: readonly Handed[] = $derived.by(() => {
		const first = new Map<string, string>();
		const inOrder = this.#handed.toSorted(
			(one, other) => one.handIn.endedAtMillis - other.handIn.endedAtMillis
		);
		return inOrder.map((one) => {
			const pupil = `${quizQuery(one.spec)} ${nameKey(one.handIn.name)}`;
			if (!first.has(pupil)) first.set(pupil, one.id);
			return { ...one, counts: first.get(pupil) === one.id };
		});
	});

	readonly tests: readonly ReportedTest[] = $derived.by(() => {
		const homework = [...groupBy(this.#judged, ({ spec }) => quizQuery(spec)).values()];
		const ofHomework = homework.flatMap((handed) => {
			const [{ spec } = {}] = handed;
			const set = spec && this.#sets.get(spec.setId);
			return set ? [{ sitting: homeworkSitting(set, spec, handed), handed }] : [];
		});
		const all = [...this.#sittings, ...ofHomework.map(({ sitting }) => sitting)];
		return [...groupBy(all, ({ sums }) => testId(sums))].flatMap(([id, sittings]) => {
			const set = this.#sets.get(sittings[0]?.sums.setId ?? '');
			const handed = ofHomework.filter(({ sitting }) => sittings.includes(sitting));
			return set ? [{ id, set, sittings, handed: handed.flatMap((one) => one.handed) }] : [];
		});
	});
	readonly test: ReportedTest | undefined = $derived.by(
		() => this.tests.find(({ id }) => id === this.chosenId) ?? this.tests[0]
	);
	readonly sums = $derived(this.test && sumsOf(this.test.sittings));
	readonly report = $derived(this.sums && classReport(this.sums));
	readonly goneKeys: readonly string[] = $derived.by(() =>
		this.test && this.sums ? goneKeys(this.test.set, this.sums) : []
	);
	/** Whose rows are here. */
	readonly people = $derived(this.test?.sittings.flatMap(({ people }) => people ?? []) ?? []);
	readonly needs = $derived.by(() => {
		const { test } = this;
		return test
			? this.people.map((one) => ({ ...one, needs: needsHelp(one.table, test.set) }))
			: [];
	});

	/** @param sittings read from the server, of one room */
	async takeSitting(sitting: Sitting): Promise<Result<undefined, Refused>> {
		return this.#addSitting(sitting);
	}

	async takeFiles(
		files: readonly { readonly name: string; text(): Promise<string> }[]
	): Promise<void> {
		const taken: Taken[] = [];
		for (const file of files) {
			const text = await file.text().catch(() => undefined);
			// A teacher may have gathered the messages of a whole class in one file.
			if (text !== undefined && findCodes(text).length > 0)
				taken.push(...(await this.#takeCodes(text)));
			else taken.push({ name: file.name, ...refusal(await this.#takeText(text ?? '')) });
		}
		this.taken = taken;
	}

	async takePasted(pasted: string): Promise<void> {
		const taken = await this.#takeCodes(pasted);
		this.taken = taken.length > 0 ? taken : [{ name: '', refused: 'foreign' }];
	}

	leaveOut(id: string): void {
		this.#handed = this.#handed.filter((one) => one.id !== id);
	}

	async #takeCodes(text: string): Promise<Taken[]> {
		const taken: Taken[] = [];
		for (const [index, code] of findCodes(text).entries()) {
			const decoded = await decodeHandIn(code);
			const result = decoded.ok ? await this.#takeText(decoded.value) : decoded;
			const name = m.classreport_code_number({ number: formatNumber(index + 1) });
			taken.push({ name, ...refusal(result) });
		}
		return taken;
	}

	async #takeText(text: string): Promise<Result<undefined, Refused>> {
		const given = readGiven(text);
		if (!given.ok) return given;
		if (given.value.kind === 'hand-in')
			return this.#addHandIn(given.value.handIn, given.value.spec);
		const results: Result<undefined, Refused>[] = [];
		for (const sitting of given.value.sittings) results.push(await this.#addSitting(sitting));
		// One of several that was here already is no reason to refuse the rest.
		const refused = results.find((one) => !one.ok && one.error !== 'here-already');
		if (refused && !refused.ok) return refused;
		return results.some(({ ok: added }) => added) ? ok(undefined) : failed('here-already');
	}

	async #addSitting(sitting: Sitting): Promise<Result<undefined, Refused>> {
		const set = await this.#load(sitting.sums.setId);
		if (!set.ok) return set;
		const before = this.#sittings.find((one) => sittingId(one) === sittingId(sitting));
		if (before?.people || (before && !sitting.people)) return failed('here-already');
		this.#sittings = [...this.#sittings.filter((one) => one !== before), sitting];
		return ok(undefined);
	}

	async #addHandIn(handIn: HandIn, spec: QuizSpec): Promise<Result<undefined, Refused>> {
		const shown = await this.#load(spec.setId);
		if (!shown.ok) return shown;
		const read = await this.#load(spec.setId, handIn.edition);
		if (!read.ok) return read;
		const id = hashText(JSON.stringify(handIn)).toString(36);
		if (this.#handed.some((one) => one.id === id)) return failed('here-already');
		const strays = strayItems(shown.value, spec, handIn);
		this.#handed = [...this.#handed, { id, handIn, spec, set: read.value, strays }];
		return ok(undefined);
	}

	/** @param edition other than the page's */
	async #load(setId: string, edition?: string): Promise<Result<StudySet, 'no-set' | 'not-loaded'>> {
		const listed = this.#editions().find(({ id }) => id === setId);
		if (!listed) return failed('no-set');
		const isShown = edition === undefined || edition === listed.edition;
		const key = isShown ? setId : `${setId}/${edition}`;
		const known = this.#sets.get(key);
		if (known) return ok(known);
		try {
			const set = await this.#fetchSet(isShown ? listed : { id: setId, edition });
			this.#sets = new Map([...this.#sets, [key, set]]);
			return ok(set);
		} catch {
			return failed('not-loaded');
		}
	}
}

function homeworkSitting(set: StudySet, spec: QuizSpec, handed: readonly Handed[]): Sitting {
	const counted = handed.filter(({ counts }) => counts);
	const last = Math.max(...counted.map(({ handIn }) => handIn.endedAtMillis));
	return sittingOf(
		{ kind: 'homework', label: spec.task ?? '', heldAtMillis: last },
		{
			table: homeworkTable(set, spec, counted),
			names: new Map(counted.map(({ id, handIn }) => [id, handIn.name]))
		}
	);
}

const refusal = (result: Result<unknown, Refused>): Pick<Taken, 'refused'> =>
	result.ok ? {} : { refused: result.error };

function groupBy<Member>(
	members: readonly Member[],
	idOf: (member: Member) => string
): ReadonlyMap<string, readonly Member[]> {
	const groups = new Map<string, Member[]>();
	for (const member of members) {
		const group = groups.get(idOf(member));
		if (group) group.push(member);
		else groups.set(idOf(member), [member]);
	}
	return groups;
}
