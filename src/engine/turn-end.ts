import { isHostileDeed } from './acts.ts';
import { changeArena, changePower } from './changes.ts';
import { deskFor } from './desk.ts';
import { clamp, divide, nth, share } from './exact.ts';
import { eachOf } from './instruments/index.ts';
import { codify } from './instruments/sanctions.ts';
import { law } from './law.ts';
import type { Mutable } from './mutable.ts';
import { tellOffer } from './offers.ts';
import { inArena, pairOf } from './pairs.ts';
import { isHidden } from './secrecy.ts';
import { dueTo, type Turn, tell } from './turn.ts';
import type { Act, GameState, World } from './types.ts';
import { partiesOf, rivalOf } from './world.ts';

const PRESSES = eachOf('press');
const LOCKS = eachOf('locks');

const BRINK = 5;
/** R7.10: felt weight from which audiences call a hostile deed an attack, mG. */
const { attack: ATTACK } = law['R7.10'];
const { deeds: DEEDS } = law['R5.3'];
const { concessions: CONCESSIONS } = law['R5.8'];

/** R5.3, R5.4, R5.8, R5.9: pressure that nobody answers wins ground, and so does what the other gives away; agreements hold it. */
export const runTerms = (t: Turn): void => {
  const { world, state } = t;
  const { value } = world.model;
  /** Deeds of a party in 1/1024, for less the more credible it finds the other (R5.9). */
  const deeds = (a: number, by: number, to: number): number => {
    const feared = nth(state.reputation.credibility, pairOf(world, by, to));
    return nth(t.coercion, inArena(world, a, by)) * (1024 - divide(value['terms.deterrence'] * feared, 1000));
  };
  const hundredths = world.arenas.map((_, a) => {
    const [first, second] = partiesOf(world, a);
    const won = clamp(deeds(a, first, second) - deeds(a, second, first), -1024 * DEEDS, 1024 * DEEDS);
    const given = clamp(
      nth(t.conceded, inArena(world, a, first)) - nth(t.conceded, inArena(world, a, second)),
      -CONCESSIONS,
      CONCESSIONS,
    );
    return divide(10 * value['terms.act'] * won, 1024) - 10 * value['terms.concession'] * given;
  });
  const press = (a: number, by: number): void => {
    hundredths[a] = nth(hundredths, a) + by;
  };
  for (const presses of PRESSES) presses(world, state, press);
  world.arenas.forEach((_, a) => {
    const by = divide(share(nth(hundredths, a), value['terms.rate']), 10);
    const locked = LOCKS.some((locks) => locks(state, a));
    changeArena(t, a, 'terms', locked ? share(by, value['terms.locked']) : by, locked ? 'R5.4' : 'R5.3');
  });
};

/** R7.4: above a threshold the legislature acts by itself and ties the executive's hands (S1.01, S1.03). */
const runLegislatures = (t: Turn): void => {
  const { world, state } = t;
  for (const power of world.played) {
    if (nth(state.home.constraint, power) < world.model.value['home.legislature']) continue;
    const rival = rivalOf(world, power);
    const regime = state.instruments.sanctions.find(
      (s) => s.from === power && s.to === rival && s.executive > 0,
    );
    if (regime === undefined) continue;
    const id = tell(t, {
      kind: 'reaction',
      rule: 'R7.4',
      by: power,
      to: rival,
      arena: regime.arena,
      detail: 'legislature',
    });
    dueTo(t, id, null, () => {
      codify(t, regime, 1);
      changePower(t, power, 'constraint', -law['R7.4'].constraint, 'R7.4');
    });
  }
};

/** R7.10: audiences expect an answer to an attack that they saw, the more the higher the rung. */
const runAudiences = (t: Turn): void => {
  const { world, state } = t;
  const isNew = (act: Act): boolean => act.turn === state.clock.turn && !isHidden(act);
  for (const power of world.played) {
    const rival = rivalOf(world, power);
    const attack = state.memory.acts.find(
      (a) =>
        a.by === rival &&
        a.to === power &&
        a.audience !== 'private' &&
        isHostileDeed(a) &&
        a.weight <= -ATTACK &&
        isNew(a),
    );
    if (attack === undefined) continue;
    if (state.memory.acts.some((a) => a.by === power && a.to === rival && a.weight < 0 && isNew(a))) continue;
    const expected = share(
      world.model.value['home.unanswered'],
      1024 + 512 * nth(state.dyads.rung, pairOf(world, power, rival)),
    );
    const id = tell(t, {
      kind: 'reaction',
      rule: 'R7.10',
      by: power,
      to: rival,
      subject: attack.source,
      detail: 'unanswered',
    });
    dueTo(t, id, attack.source, () => changePower(t, power, 'mood', -expected, 'R7.10'));
  }
};

/** R11.1, R11.2: rungs follow tension, with different ways up and down. */
export const runLadder = (world: World, state: Mutable<GameState>, t: Turn | null): void => {
  const { value } = world.model;
  const n = world.powers.length;
  const { rung: rungs, tension: tensions } = state.dyads;
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      const pair = pairOf(world, i, j);
      const tension = nth(tensions, pair);
      const before = nth(rungs, pair);
      let rung = before;
      while (rung < BRINK && tension >= value['ladder.up'] + rung * value['ladder.step']) rung += 1;
      while (
        rung > 0 &&
        tension < value['ladder.up'] + (rung - 1) * value['ladder.step'] - value['ladder.hysteresis']
      )
        rung -= 1;
      rungs[pair] = rung;
      rungs[pairOf(world, j, i)] = rung;
      if (rung !== before && t !== null && (world.played.includes(i) || world.played.includes(j))) {
        tell(t, {
          kind: 'rung-changed',
          rule: 'R11.1',
          by: i,
          to: j,
          amount: rung - before,
          detail: `${rung}`,
        });
      }
    }
  }
};

/** R11.3: the brink ends a game within a few turns: by stepping back under agreed terms, or in failure. */
const runBrink = (t: Turn): void => {
  const { clock, dyads } = t.state;
  const first = nth(t.world.played, 0);
  const atBrink = nth(dyads.rung, pairOf(t.world, first, rivalOf(t.world, first))) === BRINK;
  const was = clock.brink;
  clock.brink = atBrink ? was + 1 : 0;
  if (was > 0 && t.accepted > 0 && !atBrink) clock.ending = 'stepped-back';
  else if (clock.brink >= t.world.model.value['ladder.patience']) clock.ending = 'failure';
  else if (clock.turn >= t.world.scenario.file.turns) clock.ending = 'calendar';
  if (clock.ending !== null)
    tell(t, { kind: 'ended', rule: clock.ending === 'calendar' ? 'R1.4' : 'R11.3', detail: clock.ending });
};

/** R4.3: budgets for the next turn. */
const refreshBudgets = (t: Turn): void => {
  const { world, state } = t;
  const { file } = world.scenario;
  for (const power of world.played) {
    const left = Math.min(law['R4.3'].kept, nth(state.budgets.attention, power));
    changePower(
      t,
      power,
      'attention',
      left + file.attentionPerTurn - nth(state.budgets.attention, power),
      'R4.3',
    );
    changePower(t, power, 'desk', deskFor(state.instruments, power) - nth(state.budgets.desk, power), 'R4.3');
    // R7.6: credit comes back slowly.
    if (state.clock.turn % 2 === 0) changePower(t, power, 'capital', law['R7.6'].grows, 'R7.6');
  }
};

/** What closes a turn: legislatures, offers that lapse, the ladder, the end, new budgets. */
export const closeTurn = (t: Turn): void => {
  const { state, world } = t;
  runAudiences(t);
  runLegislatures(t);
  state.offers = state.offers.filter((offer) => {
    if (offer.due > state.clock.turn) return true;
    tellOffer(t, 'offer-lapsed', 'R4.7', offer, offer.by, offer.to);
    return false;
  });
  runLadder(world, state, t);
  runBrink(t);
  refreshBudgets(t);
  state.memory.acts = state.memory.acts.filter((act) => act.turn > state.clock.turn - 4);
};
