import type { View } from '../engine/index.ts';
import { presser } from '../engine/index.ts';
import {
  arenaTitle,
  bodyTitle,
  type Picked,
  powerTitle,
  type Reader,
  shownIndex,
  signHint,
} from '../view/index.ts';
import { changeOf, WORTH } from './trends.ts';

export interface HintReader extends Reader {
  /** The state a turn before; `null` where there is none. */
  readonly earlier: View | null;
}

/** One line on what is pointed at: the same figures as its drawing. Empty for what is no longer there. */
export function hintFor({ kind, id }: Picked, reader: HintReader): string {
  switch (kind) {
    case 'power':
      return reader.words.say('hint.power', { name: powerTitle(reader.words, id) });
    case 'pair':
      return pairHint(id, reader);
    case 'arena':
      return arenaHint(id, reader);
    case 'body':
      return bodyHint(id, reader);
    case 'instrument':
      return signHint(reader, id);
  }
}

/** A change since the turn before with its sign, in points; `none` where it is slight or there was no turn. */
const changed = (now: readonly number[], before: readonly number[] | undefined, at: number): string => {
  const change = before === undefined ? 0 : changeOf(now, before, at, WORTH.lead);
  if (change === 0) return 'none';
  return `${change > 0 ? '+' : '−'}${shownIndex(Math.abs(change))}`;
};

function pairHint(id: string, { world, shown, earlier, words }: HintReader): string {
  const [a = '', b = ''] = id.split('-');
  const [i, j] = [world.powerIndex.get(a) ?? 0, world.powerIndex.get(b) ?? 0];
  const at = i * world.powers.length + j;
  const most = presser(shown, i, j);
  return words.say('hint.pair', {
    a: powerTitle(words, a),
    b: powerTitle(words, b),
    tension: shownIndex(shown.dyads.tension[at] ?? 0),
    cooperation: shownIndex(shown.dyads.cooperation[at] ?? 0),
    tenser: changed(shown.dyads.tension, earlier?.dyads.tension, at),
    closer: changed(shown.dyads.cooperation, earlier?.dyads.cooperation, at),
    from: most === null ? 'none' : powerTitle(words, world.powers[most.by] ?? ''),
    share: shownIndex(most?.share ?? 500),
  });
}

function arenaHint(id: string, { world, shown, words }: HintReader): string {
  const k = world.arenaIndex.get(id);
  const state = k === undefined ? undefined : shown.arenas[k];
  const parties = world.scenario.file.arenas.find((arena) => arena.id === id)?.parties;
  if (!state || !parties) return '';
  return words.say('hint.arena', {
    name: arenaTitle(words, id),
    heat: shownIndex(state.heat),
    progress: shownIndex(state.progress),
    lean: Math.abs(state.terms) < 5 ? 'none' : 'one',
    points: Math.abs(shownIndex(state.terms)),
    side: powerTitle(words, parties[state.terms > 0 ? 0 : 1]),
  });
}

function bodyHint(id: string, { world, shown, words }: HintReader): string {
  const k = world.bodies.indexOf(id);
  const members = world.scenario.file.bodies[k]?.members ?? [];
  return words.say('hint.body', {
    name: bodyTitle(words, id),
    cohesion: shownIndex(shown.bodies[k]?.cohesion ?? 0),
    members: members.map((code) => powerTitle(words, code)).join(', '),
  });
}
