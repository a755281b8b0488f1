import type { GameState, Observation, World } from '../engine/index.ts';
import { presser } from '../engine/index.ts';
import { pairId, type Role } from './drawlist.ts';
import type { Pick } from './pick.ts';
import { say } from './texts.ts';
import { changeOf, WORTH } from './trends.ts';

const yes = (is: boolean): string => (is ? 'yes' : 'no');
/** 0–1000 as it is shown. */
const index = (value: number): number => Math.round(value / 10);

export interface HintSetting {
  readonly world: World;
  readonly view: GameState | Observation;
  readonly earlier: GameState | Observation | null;
  readonly roles: readonly Role[];
  readonly name: (kind: 'power' | 'arena' | 'body', id: string) => string;
}

/** One line on what is pointed at: the same figures as its drawing. Empty for what is no longer there. */
export function hintFor({ kind, id }: Pick, setting: HintSetting): string {
  if (kind === 'power') return say('hint.power', { name: setting.name('power', id) });
  if (kind === 'pair') return pairHint(id, setting);
  if (kind === 'arena') return arenaHint(id, setting);
  if (kind === 'body') return bodyHint(id, setting);
  const dot = id.indexOf('.');
  return instrumentHint(id.slice(0, dot), id.slice(dot + 1), setting);
}

/** A change since the turn before with its sign, in points; `none` where it is slight or there was no turn. */
const changed = (now: readonly number[], before: readonly number[] | undefined, at: number): string => {
  const change = before === undefined ? 0 : changeOf(now, before, at, WORTH.lead);
  if (change === 0) return 'none';
  return `${change > 0 ? '+' : '−'}${index(Math.abs(change))}`;
};

function pairHint(id: string, { world, view, earlier, name }: HintSetting): string {
  const [a = '', b = ''] = id.split('-');
  const [i, j] = [world.powerIndex.get(a) ?? 0, world.powerIndex.get(b) ?? 0];
  const at = i * world.powers.length + j;
  const most = presser(view, i, j);
  return say('hint.pair', {
    a: name('power', a),
    b: name('power', b),
    tension: index(view.dyads.tension[at] ?? 0),
    cooperation: index(view.dyads.cooperation[at] ?? 0),
    tenser: changed(view.dyads.tension, earlier?.dyads.tension, at),
    closer: changed(view.dyads.cooperation, earlier?.dyads.cooperation, at),
    from: most === null ? 'none' : name('power', world.powers[most.by] ?? ''),
    share: index(most?.share ?? 500),
  });
}

function arenaHint(id: string, { world, view, name }: HintSetting): string {
  const k = world.arenaIndex.get(id);
  const state = k === undefined ? undefined : view.arenas[k];
  const parties = world.scenario.file.arenas.find((arena) => arena.id === id)?.parties;
  if (!state || !parties) return '';
  return say('hint.arena', {
    name: name('arena', id),
    heat: index(state.heat),
    progress: index(state.progress),
    lean: Math.abs(state.terms) < 5 ? 'none' : 'one',
    points: Math.abs(Math.round(state.terms / 10)),
    side: name('power', parties[state.terms > 0 ? 0 : 1]),
  });
}

function bodyHint(id: string, { world, view, name }: HintSetting): string {
  const k = world.bodies.indexOf(id);
  const members = world.scenario.file.bodies[k]?.members ?? [];
  return say('hint.body', {
    name: name('body', id),
    cohesion: index(view.bodies[k]?.cohesion ?? 0),
    members: members.map((code) => name('power', code)).join(', '),
  });
}

/** `what` is the first part of a mark's id, `rest` the powers or the arena that follow. */
function instrumentHint(what: string, rest: string, setting: HintSetting): string {
  const { world, view, name } = setting;
  const { instruments } = view;
  const code = (power: number): string => world.powers[power] ?? '';
  const [first = '', second = ''] = rest.split('-');
  const [a, b] = [name('power', first), name('power', second)];
  const isPair = (one: number, two: number): boolean => pairId(code(one), code(two)) === rest;
  switch (what) {
    case 'sanctions': {
      const own = instruments.sanctions.filter(({ from, to }) => code(from) === first && code(to) === second);
      const legislated = own.reduce((sum, each) => sum + each.legislated, 0);
      const level = own.reduce((sum, each) => sum + each.executive, legislated);
      return say('hint.sanctions', { from: a, to: b, level, legislated });
    }
    case 'staff': {
      const mission = instruments.missions.find(
        ({ sender, host }) => code(sender) === first && code(host) === second,
      );
      if (!mission) return '';
      return say('hint.staff', {
        sender: a,
        host: b,
        staff: mission.staff,
        isCapped: yes(mission.ceiling !== null),
        ceiling: mission.ceiling ?? 0,
        shut: mission.consulatesShut,
        isSeized: yes(mission.propertySeized),
      });
    }
    case 'channel': {
      const own = instruments.channels.filter((channel) => isPair(channel.a, channel.b));
      return say('hint.channel', { a, b, open: own.filter(({ open }) => open).length, all: own.length });
    }
    case 'talks': {
      const own = instruments.tracks.filter(
        (track) => isPair(track.a, track.b) && (track.status === 'open' || track.status === 'stalled'),
      );
      return say('hint.talks', {
        a,
        b,
        count: own.length,
        progress: index(Math.max(0, ...own.map(({ progress }) => progress))),
        stalled: own.filter(({ status }) => status === 'stalled').length,
      });
    }
    case 'treaty': {
      const own = instruments.treaties.filter(
        ({ parties }) => parties.length === 2 && isPair(parties[0] ?? 0, parties[1] ?? 0),
      );
      return say('hint.treaty', {
        a,
        b,
        standing: own.filter(({ status }) => status === 'in-force' || status === 'disputed').length,
        disputed: own.filter(({ status }) => status === 'disputed' || status === 'suspended').length,
      });
    }
    case 'commitment': {
      const dues = instruments.commitments
        .filter(({ by, to, status }) => code(by) === first && code(to) === second && status === 'open')
        .map(({ due }) => due);
      return say('hint.commitment', {
        by: a,
        to: b,
        turns: Math.max(0, Math.min(...dues) - view.clock.turn + 1),
      });
    }
    case 'deployment':
      return forcesHint(rest, setting);
    case 'ceasefire': {
      const truce = instruments.ceasefires.find(({ arena }) => world.arenas[arena] === rest);
      return say('hint.ceasefire', {
        arena: name('arena', rest),
        isInForce: yes(truce?.status === 'in-force'),
        isMonitored: yes(truce?.monitored === true),
      });
    }
    default:
      return '';
  }
}

/** Who stands behind one side's mark: `<arena>.<side>`. */
function forcesHint(rest: string, { world, view, roles, name }: HintSetting): string {
  const [arena = '', side = ''] = rest.split('.');
  const forces = view.instruments.deployments.filter(({ by, arena: where, size }) => {
    const role = roles[by] ?? 'present';
    return size > 0 && world.arenas[where] === arena && (role === 'ally' ? 'self' : role) === side;
  });
  return say('hint.deployment', {
    arena: name('arena', arena),
    forces: forces
      .map(({ by, size }) => say('hint.force', { name: name('power', world.powers[by] ?? ''), size }))
      .join(', '),
  });
}
