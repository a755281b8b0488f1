import { writeFileSync } from 'node:fs';
import { appendTurn, recordOf, score, startLog, type World } from '../../engine/index.ts';
import type { Log } from '../../vocabulary/index.ts';
import { RUNGS } from '../../vocabulary/index.ts';
import { Batch, seedsOf } from '../batch.ts';
import { digest, openWorld } from '../disk.ts';
import type { Printout } from '../output.ts';
import { PairTally, pairsOf } from '../pairs.ts';
import { isRecord, type Seats, seatsOf, type Watch } from '../seats.ts';
import { spreadOf } from '../statistics.ts';
import { FINE, usage } from '../stop.ts';
import { summaryLines } from './summary.ts';

export interface SimulateOptions {
  readonly scenario: string;
  readonly seed: string;
  readonly games: string;
  readonly policy: readonly string[];
  readonly model?: string;
  readonly save?: string;
}

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
export const simulate = (options: SimulateOptions): Printout => {
  const seeds = seedsOf(options.seed, options.games);
  const world = openWorld(options.scenario, options.model ?? null);
  const seats = seatsOf(world, options.policy);
  const pairTallies = pairsOf(world).map((pair) => new PairTally(pair));
  const tallies = new Map<string, Tally>();
  const rungs: Record<string, number> = Object.fromEntries(RUNGS.map((rung) => [rung, 0]));
  const endings: Record<string, number> = {};
  const batch = new Batch(world);
  const scribe = options.save === undefined ? null : new Scribe(world, `${options.seed}/0`, seats);
  const rival = pairsOf(world).find(({ a, b }) =>
    [a, b].every((code) => world.played.some((power) => world.powers[power] === code)),
  );

  for (const [game, seed] of seeds.entries()) {
    let highest = 0;
    const saving = game === 0 ? scribe?.watch : undefined;
    const played = batch.play(seed, seats, {
      ...(saving?.onStart === undefined ? {} : { onStart: saving.onStart }),
      onTurn: (orders, after) => {
        highest = Math.max(highest, after.dyads.rung[rival?.index ?? 0] ?? 0);
        saving?.onTurn?.(orders, after);
      },
    });
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
    games: seeds.length,
    policies: seats,
    pairs,
    objectives,
    rungs,
    endings,
    ...batch.figures(),
  };
  return { status: FINE, json, lines: summaryLines(json, rival?.key ?? null) };
};
