import { type Force, forceOf } from '../../src/bots/index.ts';
import type { Sink, World } from '../../src/engine/index.ts';
import { mixedPair } from './mixed.ts';
import { actsOf, isHostileDeed, play } from './play.ts';
import { type Survey, seedOf } from './shape.ts';

/** ICB tells political, non-violent military and violent acts apart, as doctrines do. */
const kindOf = (world: World, source: string): Force => {
  const card = world.moveById.get(source) ?? world.eventById.get(source);
  return card === undefined ? 'political' : forceOf(card);
};

/** Weeks without a deed before one counts as a trigger, and weeks in which answers count. */
export const QUIET = 2;
export const WINDOW = 4;

interface Deed {
  readonly by: number;
  readonly turn: number;
  readonly kind: Force;
  readonly weight: number;
  /** Played by a standing instruction, after the slates of its turn. */
  readonly sealed: boolean;
}

/** What a trigger brought: the kind of the weightiest answer in the window, and the turns until the first in kind. */
interface Answer {
  readonly trigger: Force;
  readonly major: Force | null;
  readonly lag: number | null;
}

/** What each trigger among these deeds brought; those too near the end are left out. */
export const answersTo = (deeds: readonly Deed[], lastTurn: number): readonly Answer[] => {
  const answers: Answer[] = [];
  for (const by of new Set(deeds.map((d) => d.by))) {
    const own = deeds.filter((d) => d.by === by);
    const turns = [...new Set(own.map((d) => d.turn))];
    for (const turn of turns) {
      const isFirst = !turns.some((t) => t < turn && t >= turn - QUIET);
      if (!isFirst || turn + WINDOW > lastTurn) continue;
      const trigger = own
        .filter((d) => d.turn === turn)
        .reduce((worst, d) => (d.weight < worst.weight ? d : worst));
      const replies = deeds.filter(
        (d) =>
          d.by !== by &&
          (d.turn === turn ? d.sealed && !trigger.sealed : d.turn > turn && d.turn <= turn + WINDOW),
      );
      const inKind = replies.filter((d) => d.kind === trigger.kind).map((d) => d.turn - turn);
      answers.push({
        trigger: trigger.kind,
        major:
          replies.length === 0 ? null : replies.reduce((most, d) => (d.weight < most.weight ? d : most)).kind,
        lag: inKind.length === 0 ? null : Math.min(...inKind),
      });
    }
  }
  return answers;
};

export const TURNS = 20;

/** What hostile deeds brought, doctrines mixed. */
export const answers: Survey<readonly Answer[]> = {
  id: 'answers',
  seeds: 1620,
  cost: 3,
  run: (bench, k) => {
    const world = bench.world(TURNS);
    const deeds: Deed[] = [];
    let fired = new Set<string>();
    const sink: Sink = {
      event: (e) => {
        if (e.kind === 'instruction-fired') fired.add(`${e.by}/${e.subject}`);
      },
      entry: () => {},
    };
    play(world, seedOf('answers', k), mixedPair(k), {
      sink,
      onTurn: (after, _, turn) => {
        for (const act of actsOf(world, after, turn).filter(isHostileDeed))
          deeds.push({
            by: act.by,
            turn,
            kind: kindOf(world, act.source),
            weight: act.weight,
            sealed: fired.has(`${world.powers[act.by]}/${act.source}`),
          });
        fired = new Set();
      },
    });
    return answersTo(deeds, TURNS);
  },
};
