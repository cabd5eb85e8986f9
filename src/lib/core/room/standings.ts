import type { StudySet } from '../item/study-set';
import { askedItem, gradeRound, type RoundVerdicts } from './grade-round';
import { type Leaders, leadersOf } from './leaders';
import type { PlayerId } from './room-event';
import type { PlayerScore, TeamScore } from './score';
import {
	allowedMillis,
	type Player,
	playersInRoom,
	revealedRounds,
	type RoomState,
	type Round
} from './room-state';

/** Share of a question's credit that the quickest response can add. */
export const MOST_BONUS = 0.1;

/** How everybody stands: a function of the log and the set alone. */
export interface Standings {
	/** Of the rounds revealed. */
	readonly verdictsByIndex: ReadonlyMap<number, RoundVerdicts>;
	/** Most credit that could be had. Flashcards give none: only their players can judge them. */
	readonly outOf: number;
	readonly scores: ReadonlyMap<PlayerId, PlayerScore>;
	readonly teams: readonly TeamScore[];
	/** What players and screen see of it: undefined where the host does not show ranks, and before there is a score. */
	readonly leaders: Leaders | undefined;
}

/** @param before standings of the same room earlier on, to spare grading anew what no longer changes */
export function standingsOf(room: RoomState, set: StudySet, before?: Standings): Standings {
	const rounds = revealedRounds(room);
	const isScored = ({ index }: Round) => askedItem(room, set, index).item.type !== 'recall';
	const verdictsByIndex = new Map(
		rounds.map((round) => {
			const known = isScored(round) ? before?.verdictsByIndex.get(round.index) : undefined;
			return [round.index, known ?? gradeRound(room, set, round)];
		})
	);
	const scored = rounds.filter(isScored);
	const players = playersInRoom(room);
	const sums = players.map((player) => {
		let [credit, bonus] = [0, 0];
		for (const round of scored) {
			const gained = verdictsByIndex.get(round.index)?.get(player.id)?.credit ?? 0;
			credit += gained;
			bonus += bonusOf(room, round, player, gained);
		}
		return { id: player.id, credit, bonus, total: toThousandth(credit + bonus) };
	});
	const ranks = ranksOf(sums.map(({ total }) => total));
	const scores = new Map(
		sums.map(({ id, ...score }) => [id, { ...score, rank: ranks.get(score.total) ?? 0 }])
	);
	const teams = teamsOf(room, players, scores);
	const leaders = scored.length > 0 ? leadersOf(room, scores, teams) : undefined;
	return { verdictsByIndex, outOf: scored.length, scores, teams, leaders };
}

/**
 * A tenth of the credit for a response given at once, less the longer it took, nothing at the end of the player's own
 * time: who has extra time loses nothing by it. None without a clock, and none for wrong.
 */
function bonusOf(room: RoomState, round: Round, player: Player, credit: number): number {
	const given = round.responses.get(player.id);
	if (!room.plan.options.speedBonus || !given || round.seconds === null) return 0;
	const left = 1 - given.elapsedMillis / allowedMillis(round, player);
	return MOST_BONUS * credit * Math.min(1, Math.max(0, left));
}

function teamsOf(
	room: RoomState,
	players: readonly Player[],
	scores: ReadonlyMap<PlayerId, PlayerScore>
): TeamScore[] {
	const teams = room.plan.options.teams.map(({ id: teamId }) => {
		const members = players.filter((player) => player.teamId === teamId);
		const sum = members.reduce((all, { id }) => all + (scores.get(id)?.total ?? 0), 0);
		const mean = members.length === 0 ? 0 : toThousandth(sum / members.length);
		return { teamId, mean, memberCount: members.length };
	});
	const ranks = ranksOf(teams.map(({ mean }) => mean));
	return teams.map((team) => ({ ...team, rank: ranks.get(team.mean) ?? 0 }));
}

/** Each value's rank: one more than how many are above it. */
function ranksOf(values: readonly number[]): ReadonlyMap<number, number> {
	const ranks = new Map<number, number>();
	[...values]
		.sort((one, other) => other - one)
		.forEach((value, index) => {
			if (!ranks.has(value)) ranks.set(value, index + 1);
		});
	return ranks;
}

const toThousandth = (value: number): number => Math.round(value * 1000) / 1000;
