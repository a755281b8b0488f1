import type { EventCard } from '../vocabulary/index.ts';
import { enact } from './acts.ts';
import { drawFor } from './chance.ts';
import { clamp, divide, nth } from './exact.ts';
import { canExplain } from './instruments/channel.ts';
import { INSTRUMENT_RULES } from './instruments/index.ts';
import type { InstrumentRules, Scene } from './instruments/rules.ts';
import { law } from './law.ts';
import { pairOf } from './pairs.ts';
import { powerOf } from './roles.ts';
import { dueTo, saltOf, type Turn, tell } from './turn.ts';
import type { Roles, View, World } from './types.ts';

/** CAMEO code of what an accident is taken for: a show of military posture. */
const MISREAD_AS = '150';

const { tension: TENSION } = law['R9.7'];

type Odds = NonNullable<InstrumentRules<'channel'>['accident']>;

const ofRung: Odds = (world, view, { i, j }, odds) =>
  divide(
    odds * (1024 + nth(view.dyads.rung, pairOf(world, i, j)) * world.model.value['incident.rung']),
    1024,
  );

const ofTrust: Odds = (world, view, { i, j }, odds) => {
  const { trust } = view.reputation;
  const both = nth(trust, pairOf(world, i, j)) + nth(trust, pairOf(world, j, i));
  return divide(
    odds * (1024 + divide(world.model.value['incident.trust'] * (2 * law['R9.4'].trust - both), 1000)),
    1024,
  );
};

const { channel, treaty, deployment, ...others } = INSTRUMENT_RULES;

/** R9.4: what an accident's odds are multiplied by. Each step rounds, so their order counts. */
const STEPS: readonly Odds[] = [
  channel.accident,
  ofRung,
  treaty.accident,
  ofTrust,
  deployment.accident,
  ...Object.values(others).map(({ accident }) => accident),
].flatMap((step) => step ?? []);

/** The two powers of an accident, and where it happens. */
const sceneOf = (world: World, card: EventCard, roles: Roles): Scene | null =>
  card.incident === undefined
    ? null
    : {
        i: powerOf(world, card.incident.between[0], roles),
        j: powerOf(world, card.incident.between[1], roles),
        arena: world.arenaIndex.get(card.incident.arena) ?? -1,
      };

/** R9.4: a card's odds of 1024; an accident is likelier higher on the ladder, with more forces about, and with the channel shut. */
export const oddsOf = (t: Turn, card: EventCard, roles: Roles): number => {
  const scene = sceneOf(t.world, card, roles);
  if (scene === null) return card.odds;
  let { odds } = card;
  for (const step of STEPS) odds = step(t.world, t.state, scene, odds);
  return clamp(odds, 0, 1000);
};

/** R9.7: the odds of 1024 with which either of two powers takes an accident for the other's intent. */
export const misreadOdds = (world: World, view: View, i: number, j: number): number => {
  const tension = nth(view.dyads.tension, pairOf(world, i, j));
  const odds = divide(world.model.value['incident.misread'] * (TENSION + tension), TENSION + 1000);
  return Math.min(1024, canExplain(view.instruments.channels, i, j) ? odds : 2 * odds);
};

/**
 * R9.7: an accident may be taken for intent, by either side: likelier the tenser the two are, and where no channel is
 * open to explain it. It is then felt as a hostile deed of the other.
 */
export const attribute = (t: Turn, card: EventCard, roles: Roles): void => {
  const scene = sceneOf(t.world, card, roles);
  if (scene === null || t.script !== null) return;
  const { i, j, arena } = scene;
  const limit = misreadOdds(t.world, t.state, i, j);
  const salt = saltOf(t, 'attribution');
  for (const [reader, author] of [
    [i, j],
    [j, i],
  ] as const) {
    if (drawFor(salt, `${card.id}/${reader}`) >= limit) continue;
    const id = tell(t, {
      kind: 'misread',
      rule: 'R9.7',
      by: reader,
      to: author,
      subject: card.id,
      arena: arena < 0 ? null : arena,
    });
    dueTo(t, id, card.id, () => {
      enact(
        t,
        card.id,
        { self: author, target: reader, arena },
        { cameo: MISREAD_AS, weight: -t.world.model.value['incident.deed'] },
      );
    });
  }
};
