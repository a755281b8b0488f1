import type { Amount, Effect, Who } from '../vocabulary/index.ts';
import { addFact, addState, type Facts, mayBe, widen } from './facts.ts';
import {
  arenaIn,
  type Cast,
  channelKey,
  flagKey,
  forcesKey,
  linkKey,
  missionKey,
  promiseKey,
  queueKey,
  sanctionsKey,
  trackKey,
  treatyKey,
  truceKey,
  whoIn,
} from './limits.ts';

/** More than any rule allows of steps of sanctions or of forces. */
const PLENTY = 100;

const isPositive = (amount: Amount): boolean => (typeof amount === 'number' ? amount > 0 : amount.times > 0);

const addMission = (
  facts: Facts,
  op: Extract<Effect, { type: 'mission' }>['op'],
  host: string,
  sender: string,
): void => {
  const key = (what: string): string => missionKey(host, sender, what);
  // Nothing can be done to a mission that is not there.
  if (!facts.states.has(key('ceiling'))) return;
  const consulates = (open: string, shut: string): void => {
    addState(facts, key('consulate open'), open);
    addState(facts, key('consulate shut'), shut);
  };
  switch (op) {
    case 'cap':
      addState(facts, key('ceiling'), 'capped');
      return;
    case 'restore':
      addState(facts, key('ceiling'), 'uncapped');
      return;
    case 'close-consulate':
      if (mayBe(facts, key('consulate open'), 'yes')) consulates('no', 'yes');
      return;
    case 'reopen-consulate':
      if (mayBe(facts, key('consulate shut'), 'yes')) consulates('yes', 'no');
      return;
    case 'seize-property':
      addState(facts, key('property seized'), 'yes');
      return;
    case 'return-property':
      addState(facts, key('property seized'), 'no');
      return;
    case 'expel':
      return;
  }
};

/** Keys of what an effect goes by besides its condition: of talks, truces and missions it matters how they stand. */
export const groundsOf = (effect: Effect, cast: Cast): readonly string[] => {
  if (effect.type === 'talks') return [trackKey(effect.track)];
  if (effect.type === 'ceasefire') return [truceKey(arenaIn(cast, effect.arena))];
  if (effect.type !== 'mission') return [];
  const [host, sender] = [whoIn(cast, effect.host), whoIn(cast, effect.sender)];
  return ['ceiling', 'consulate open', 'consulate shut'].map((what) => missionKey(host, sender, what));
};

/** Adds what an effect may bring about. Quantities are left out: each may be anywhere within its range. */
export const addEffect = (facts: Facts, effect: Effect, cast: Cast): void => {
  const who = (name: Who): string => whoIn(cast, name);
  const arena = (name: string): string => arenaIn(cast, name);
  switch (effect.type) {
    case 'change':
    case 'act':
      return;
    case 'sanctions': {
      const [from, to] = [who(effect.from), who(effect.to)];
      if (effect.op === 'link') addFact(facts, linkKey(from, to));
      if (effect.op !== 'impose') return;
      for (const basis of ['executive', 'legislated', 'any'])
        widen(facts, sanctionsKey(from, to, basis), PLENTY);
      return;
    }
    case 'mission':
      addMission(facts, effect.op, who(effect.host), who(effect.sender));
      return;
    case 'channel': {
      const [a, b] = effect.between;
      const key = channelKey(who(a), who(b), effect.channel);
      addState(facts, key, effect.is, ...(facts.states.has(key) ? [] : ['shut']));
      return;
    }
    case 'talks': {
      const key = trackKey(effect.track);
      const isUnder = mayBe(facts, key, 'open') || mayBe(facts, key, 'stalled');
      if (effect.op === 'open' && mayBe(facts, key, 'closed')) addState(facts, key, 'open');
      if (effect.op === 'unlock' && isUnder) addState(facts, key, 'open');
      if (effect.op === 'halt' && isUnder) addState(facts, key, 'closed');
      return;
    }
    case 'ceasefire': {
      const key = truceKey(arena(effect.arena));
      const hasBeen = mayBe(facts, key, 'in-force') || mayBe(facts, key, 'broken');
      // Where the scenario has no entry for one, no rule can make one.
      if (effect.op === 'establish' && facts.states.has(key)) addState(facts, key, 'in-force');
      if (effect.op === 'renew' && hasBeen) addState(facts, key, 'in-force');
      if (effect.op === 'end' && hasBeen) addState(facts, key, 'broken');
      return;
    }
    case 'deployment':
      if (isPositive(effect.size)) widen(facts, forcesKey(who(effect.by), arena(effect.arena)), PLENTY);
      return;
    case 'treaty':
      addState(facts, treatyKey(effect.treaty), effect.to);
      return;
    case 'commitment':
      addFact(facts, promiseKey(who(effect.by), effect.tag));
      return;
    case 'flag':
      if (effect.is) addFact(facts, flagKey(effect.flag));
      return;
    case 'follow-up':
      addFact(facts, queueKey(effect.card));
      return;
  }
};
