import { writeFileSync } from 'node:fs';
import { appendTurn, hashState, recordOf, score, startLog, type World } from '../../engine/index.ts';
import type { Log } from '../../vocabulary/index.ts';
import { RUNGS } from '../../vocabulary/index.ts';
import { digest, openWorld, requireKnown } from '../disk.ts';
import type { Answer } from '../output.ts';
import { PairTally, pairsOf } from '../pairs.ts';
import { DEFAULT_POLICY, isRecord, playGame, type Seats, type Watch } from '../seats.ts';
import { spreadOf } from '../statistics.ts';
import { FINE, usage } from '../stop.ts';
import { policyNames } from './policies.ts';
import { linesOf } from './summary.ts';

export interface SimulateOptions {
  readonly scenario: string;
  readonly seed: string;
  readonly games: string;
  readonly policy: readonly string[];
  readonly model?: string;
  readonly save?: string;
}

const MOST_GAMES = 1_000_000;
/** So that `S/999999` still fits a log. */
const LONGEST_SEED = 56;

const gamesOf = (text: string): number => {
  const games = Number(text);
  if (Number.isInteger(games) && games >= 1 && games <= MOST_GAMES) return games;
  throw usage(
    '--games',
    `expected a whole number from 1 to ${MOST_GAMES}, got "${text}"`,
    'write --games 100',
  );
};

/** Reads `USA=hawk` for any number of seats; the others play the default. */
const seatsOf = (world: World, given: readonly string[]): Seats => {
  const played = world.played.map((power) => world.powers[power] ?? '');
  const seats: Record<string, string> = Object.fromEntries(played.map((code) => [code, DEFAULT_POLICY]));
  for (const text of given) {
    const [code, policy, ...more] = text.split('=');
    if (code === undefined || policy === undefined || more.length > 0)
      throw usage(
        '--policy',
        `expected POWER=NAME, got "${text}"`,
        `write --policy ${played[0] ?? 'USA'}=hawk`,
      );
    requireKnown('--policy', 'played power', code, played);
    requireKnown('--policy', 'policy', policy, policyNames());
    seats[code] = policy;
  }
  return seats;
};

/** Writes a game's log while it is played. */
class Scribe {
  private log: Log | null = null;
  readonly watch: Watch;

  constructor(world: World, seed: string, seats: Seats) {
    const title = world.scenario.text['scenario.title'] ?? world.scenario.file.id;
    const record = isRecord(world, seats) ? recordOf(world) : null;
    const extra = record === null ? {} : { script: record.script };
    this.watch = {
      onStart: () => {
        this.log = startLog(world, seed, seats, title, digest, extra);
      },
      onTurn: (orders, after) => {
        if (this.log !== null) this.log = appendTurn(this.log, orders, after, digest);
      },
    };
  }

  save(file: string): void {
    write(file, `${JSON.stringify(this.log)}\n`);
  }
}

const write = (file: string, text: string): void => {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    throw usage('--save', `can't write "${file}": ${why}`, 'name a file in a folder that exists');
  }
};

interface Tally {
  readonly value: number[];
  readonly objectives: Map<string, number[]>;
}

/** Plays many seeded games and sums them up. */
export const simulate = (options: SimulateOptions): Answer => {
  const games = gamesOf(options.games);
  if (options.seed === '' || options.seed.length > LONGEST_SEED)
    throw usage('--seed', `expected 1 to ${LONGEST_SEED} characters`, 'write --seed demarche');
  const world = openWorld(options.scenario, options.model ?? null);
  const seats = seatsOf(world, options.policy);
  const pairTallies = pairsOf(world).map((pair) => new PairTally(pair));
  const tallies = new Map<string, Tally>();
  const rungs: Record<string, number> = Object.fromEntries(RUNGS.map((rung) => [rung, 0]));
  const endings: Record<string, number> = {};
  const hashes: string[] = [];
  const scribe = options.save === undefined ? null : new Scribe(world, `${options.seed}/0`, seats);
  const rival = pairsOf(world).find(({ a, b }) =>
    [a, b].every((code) => world.played.some((power) => world.powers[power] === code)),
  );

  let turns = 0;
  let elapsed = 0;
  for (let game = 0; game < games; game++) {
    let highest = 0;
    const saving = game === 0 ? scribe?.watch : undefined;
    const began = process.hrtime.bigint();
    const played = playGame(world, `${options.seed}/${game}`, seats, {
      ...(saving?.onStart === undefined ? {} : { onStart: saving.onStart }),
      onTurn: (orders, after) => {
        highest = Math.max(highest, after.dyads.rung[rival?.index ?? 0] ?? 0);
        saving?.onTurn?.(orders, after);
      },
    });
    hashes.push(hashState(played.end, digest).hash);
    elapsed += Number(process.hrtime.bigint() - began) / 1e9;
    turns += played.turns;
    for (const tally of pairTallies) tally.add(played.start, played.end);
    const rung = RUNGS[highest] ?? 'routine';
    rungs[rung] = (rungs[rung] ?? 0) + 1;
    const ending = played.end.clock.ending ?? 'none';
    endings[ending] = (endings[ending] ?? 0) + 1;
    for (const power of world.played) {
      const code = world.powers[power] ?? '';
      const result = score(world, played.end, power);
      const tally = tallies.get(code) ?? { value: [], objectives: new Map<string, number[]>() };
      tally.value.push(result.total);
      for (const { id, value } of result.objectives) {
        const values = tally.objectives.get(id) ?? [];
        values.push(value);
        tally.objectives.set(id, values);
      }
      tallies.set(code, tally);
    }
  }
  if (options.save !== undefined) scribe?.save(options.save);

  const perSecond = (count: number): number => Math.round((count / Math.max(elapsed, 1e-9)) * 10) / 10;
  const pairs = Object.fromEntries(
    pairTallies.map((tally) => [
      tally.pair.key,
      { tension: tally.spread('tension'), cooperation: tally.spread('cooperation') },
    ]),
  );
  const objectives = Object.fromEntries(
    [...tallies].map(([code, tally]) => [
      code,
      {
        total: spreadOf(tally.value),
        each: Object.fromEntries([...tally.objectives].map(([id, values]) => [id, spreadOf(values)])),
      },
    ]),
  );
  const json = {
    scenario: options.scenario,
    model: world.model.id,
    seed: options.seed,
    games,
    policies: seats,
    pairs,
    objectives,
    rungs,
    endings,
    turns,
    gamesPerSecond: perSecond(games),
    turnsPerSecond: perSecond(turns),
    digest: digest(hashes.join('')),
  };
  return { status: FINE, json, lines: linesOf(json, rival?.key ?? null) };
};
