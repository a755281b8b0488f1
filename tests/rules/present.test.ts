import { describe, expect, it } from 'vitest';
import type { BodyItem, Label, MarkItem } from '../../src/board/drawlist.ts';
import { frame, type Point, type Size, toPlane } from '../../src/board/geometry.ts';
import { inGroups, journeyOf, journeyTone } from '../../src/board/journey.ts';
import { PALETTES, warmth } from '../../src/board/palette.ts';
import { pickAt } from '../../src/board/pick.ts';
import { present } from '../../src/board/present.ts';
import type { PresentOptions } from '../../src/board/setting.ts';
import { blend } from '../../src/board/transition.ts';
import {
  EVENT_KINDS,
  type GameEvent,
  type GameState,
  observe,
  setup,
  submit,
} from '../../src/engine/index.ts';
import { stancesOf } from '../../src/view/index.ts';
import { world as openWorld } from '../helpers/game.ts';

const world = openWorld();
const state = setup(world, 'board');

/** The panels for which the board is laid out, in CSS pixels. */
const PANELS: readonly Size[] = [
  { width: 700, height: 560 },
  { width: 1100, height: 800 },
  { width: 390, height: 420 },
  { width: 820, height: 600 },
];

const places = [
  ...world.scenario.file.powers.map(({ capital }) => toPlane(capital)),
  ...world.scenario.file.arenas.map(({ place }) => toPlane(place)),
];
const margin = { top: 30, right: 40, bottom: 30, left: 40 };

const n = world.powers.length;
const middle: Size = { width: 820, height: 600 };
const plain: PresentOptions = {
  size: middle,
  camera: frame(places, middle, margin),
  viewer: 0,
  name: (kind, id) => world.scenario.text[`${kind}.${id}`] ?? id,
};

const shown = (view: GameState = state, size: Size = middle, focus: string | null = null) =>
  present(world, observe(world, view, 0), { ...plain, size, camera: frame(places, size, margin), focus });

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const boxOf = ({ x, y, width, height }: Label): Box => ({
  left: x,
  top: y - height / 2,
  right: x + width,
  bottom: y + height / 2,
});
const coin = ({ at, radius, countWidth }: MarkItem): Box => ({
  left: at[0] - radius,
  top: at[1] - radius,
  right: at[0] + radius + countWidth,
  bottom: at[1] + radius,
});
const dot = ([x, y]: Point, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});
const plate = ({ at, width, height }: BodyItem): Box => ({
  left: at[0] - width / 2,
  top: at[1] - height / 2,
  right: at[0] + width / 2,
  bottom: at[1] + height / 2,
});
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const event = (kind: GameEvent['kind'], fields: Partial<GameEvent> = {}): GameEvent => ({
  id: 0,
  turn: 1,
  week: 1,
  kind,
  rule: 'R4.1',
  cause: null,
  by: null,
  to: null,
  subject: null,
  arena: null,
  amount: null,
  detail: null,
  audience: 'public',
  with: null,
  ...fields,
});

describe('board: present', () => {
  it('gives every power and arena of the scenario an item, and every key once', () => {
    const list = shown();
    expect(list.powers.map(({ id }) => id)).toEqual(world.powers);
    expect(list.arenas.map(({ id }) => id)).toEqual(world.arenas);
    const keys = [...list.powers, ...list.threads, ...list.arenas, ...list.marks].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives the same list for the same state', () => {
    expect(shown()).toEqual(shown());
  });

  it('reads tension and cooperation of a pair from the state, in the pair’s alphabetical id', () => {
    const lead = shown().threads.filter(({ rank }) => rank === 'lead');
    const [self, rival] = [world.played[0] ?? 0, world.played[1] ?? 0];
    const at = self * world.powers.length + rival;
    expect(lead).toHaveLength(1);
    expect(lead[0]).toMatchObject({
      key: 'pair:RUS-USA',
      tension: state.dyads.tension[at],
      cooperation: state.dyads.cooperation[at],
    });
  });

  it('tells who presses harder and who gives more, from the flows of both directions', () => {
    const lead = (view: GameState) => present(world, view, plain).threads.at(-1);
    const [start, end] = (lead(state)?.ends ?? []).map((code) => world.powerIndex.get(code) ?? -1);
    const at = (start ?? 0) * world.powers.length + (end ?? 0);
    const back = (end ?? 0) * world.powers.length + (start ?? 0);
    const flows = (hostile: readonly [number, number]): GameState => ({
      ...state,
      dyads: {
        ...state.dyads,
        hostile: state.dyads.hostile.with(at, hostile[0]).with(back, hostile[1]),
        friendly: state.dyads.friendly.with(at, hostile[1]).with(back, hostile[0]),
      },
    });
    expect(lead(flows([3000, 1000]))).toMatchObject({ pressing: 750, giving: 250 });
    expect(lead(flows([1000, 3000]))).toMatchObject({ pressing: 250, giving: 750 });
    expect(lead(flows([0, 0]))).toMatchObject({ pressing: 500, giving: 500 });
  });

  it('shows what rose and fell since the turn before beside its thread, and nothing without a turn before', () => {
    const lead = state.dyads.tension.map((value, at) =>
      [...world.played].sort().join() === [Math.floor(at / n), at % n].sort().join() ? value + 40 : value,
    );
    const after = { ...state, dyads: { ...state.dyads, tension: lead } };
    for (const size of PANELS) {
      const fitted = { ...plain, size, camera: frame(places, size, margin) };
      expect(present(world, after, fitted).trends).toEqual([]);
      expect(present(world, after, { ...fitted, earlier: after }).trends).toEqual([]);
      const list = present(world, after, { ...fitted, earlier: state });
      expect(list.trends).toMatchObject([{ key: 'pair:RUS-USA', tension: 40, cooperation: 0 }]);
      const [trend] = list.trends;
      const room = trend === undefined ? [] : [dot(trend.at, trend.radius)];
      for (const box of room)
        for (const other of [...list.marks.map(coin), ...list.bodies.map(plate)])
          expect(overlap(box, other)).toBe(false);
      expect(present(world, state, { ...fitted, earlier: after }).trends[0]?.tension).toBe(-40);
    }
  });

  it('places no sign and no name under what lies over the board', () => {
    for (const size of PANELS) {
      const cover = { minX: size.width - 260, minY: size.height - 60, maxX: size.width, maxY: size.height };
      const list = present(world, state, { ...plain, size, camera: frame(places, size, margin), cover });
      const under: Box = { left: cover.minX, top: cover.minY, right: cover.maxX, bottom: cover.maxY };
      const labels = [...list.powers, ...list.arenas].flatMap(({ label }) => (label ? [boxOf(label)] : []));
      for (const box of [...labels, ...list.marks.map(coin), ...list.bodies.map(plate)])
        expect(overlap(box, under)).toBe(false);
    }
  });

  it('draws the played pair last and every pair of a played power', () => {
    const { threads } = shown();
    expect(threads.at(-1)?.rank).toBe('lead');
    const others = world.powers.length - 2;
    expect(threads.filter(({ rank }) => rank === 'played')).toHaveLength(others * 2);
  });

  it('shows third powers’ pairs only where they are notable, and at most a few', () => {
    const { threads } = shown();
    const third = threads.filter(({ rank }) => rank === 'other');
    expect(third.length).toBeGreaterThan(0);
    expect(third.length).toBeLessThanOrEqual(7);
    for (const { tension, cooperation } of third) expect(tension >= 300 || cooperation >= 372).toBe(true);
  });

  it.each(PANELS)(
    'lets no label cover another label, a capital, an arena or a mark at $width × $height',
    (size) => {
      const list = shown(state, size);
      const labels = [...list.powers, ...list.arenas].flatMap(({ label }) => (label ? [boxOf(label)] : []));
      const things = [
        ...list.powers.map(({ at }) => dot(at, 3)),
        ...list.arenas.map(({ at, radius }) => dot(at, radius)),
        ...list.marks.map(coin),
        ...list.bodies.map(plate),
        ...list.scenery.map(boxOf),
      ];
      for (const [k, label] of labels.entries()) {
        for (const other of labels.slice(k + 1)) expect(overlap(label, other)).toBe(false);
        for (const thing of things) expect(overlap(label, thing)).toBe(false);
      }
    },
  );

  it('shows each body with its cohesion, tied to every member', () => {
    const list = shown(state, { width: 1100, height: 800 });
    expect(list.bodies.map(({ id }) => id)).toEqual(world.bodies);
    for (const [k, body] of list.bodies.entries()) {
      expect(body.cohesion).toBe(state.bodies[k]?.cohesion);
      const members = world.scenario.file.bodies[k]?.members ?? [];
      const capitals = members.map((code) => list.powers.find(({ id }) => id === code)?.at);
      expect(body.members).toEqual(capitals);
      expect(pickAt(list, body.at)).toEqual({ kind: 'body', id: body.id, key: `body:${body.id}` });
    }
    const [first] = list.bodies;
    expect(shown(state, { width: 1100, height: 800 }, first?.key ?? null).bodies[0]?.emphasis).toBe('strong');
  });

  it.each(PANELS)('keeps marks apart and inside the panel at $width × $height', (size) => {
    const coins = shown(state, size).marks.map(coin);
    for (const [k, box] of coins.entries()) {
      expect(box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height).toBe(
        true,
      );
      for (const other of coins.slice(k + 1)) expect(overlap(box, other)).toBe(false);
    }
  });

  it.each(PANELS)('names every power and arena at $width × $height', (size) => {
    const list = shown(state, size);
    for (const { label } of [...list.powers, ...list.arenas]) expect(label).not.toBeNull();
  });

  it('shows every kind of instrument on the played pair’s thread', () => {
    const glyphs = shown()
      .marks.filter(({ liesOn }) => liesOn === 'pair:RUS-USA')
      .map(({ glyph }) => glyph);
    expect(new Set(glyphs)).toEqual(new Set(['sanctions', 'mission', 'channel', 'treaty']));
  });

  it('sums a side’s deployments in an arena into one mark', () => {
    const own = state.instruments.deployments.filter(
      ({ arena, by }) => world.arenas[arena] === 'eastern-flank' && by !== 1,
    );
    const mark = shown().marks.find(({ id }) => id === 'deployment.eastern-flank.self');
    expect(mark?.count).toBe(String(own.reduce((sum, { size }) => sum + size, 0)));
  });

  it('tells no private promise to a stranger', () => {
    const promise = {
      audience: 'private',
      by: 1,
      due: 5,
      id: 'c1',
      made: 1,
      pledge: { kind: 'restraint' },
      status: 'open',
      tag: 'quiet',
      to: world.powers.indexOf('CHN'),
    } as const;
    const told: GameState = {
      ...state,
      instruments: { ...state.instruments, commitments: [promise] },
    };
    const options = {
      size: { width: 820, height: 600 },
      camera: frame(places, { width: 820, height: 600 }, margin),
      name: (_: string, id: string) => id,
      focus: 'pair:CHN-RUS',
    };
    const marks = (viewer: number | null) =>
      present(world, told, { ...options, viewer }).marks.filter(({ glyph }) => glyph === 'commitment');
    expect(marks(0)).toHaveLength(0);
    expect(marks(null)).toHaveLength(0);
    expect(marks(1)).toHaveLength(1);
  });

  it('sets off what is highlighted and what belongs to it', () => {
    const { threads } = shown(state, { width: 820, height: 600 }, 'power:UKR');
    for (const { ends, emphasis } of threads)
      expect(emphasis).toBe(ends.includes('UKR') ? 'strong' : 'faint');
  });

  it('tints lands by who plays and who shares a body with whom', () => {
    const stances = (viewer: number | null) =>
      Object.fromEntries(stancesOf(world, viewer).map((stance, k) => [world.powers[k], stance]));
    expect(stances(0)).toMatchObject({ USA: 'self', RUS: 'rival', DEU: 'ally', CHN: 'present' });
    expect(stances(1)).toMatchObject({ USA: 'rival', RUS: 'self', DEU: 'present' });
    expect(stances(null)).toEqual(stances(0));
  });
});

describe('board: pointing', () => {
  it('finds each capital, arena and mark at its own place', () => {
    const list = shown();
    for (const { at, key } of list.arenas) expect(pickAt(list, at)?.key).toBe(key);
    for (const { at, id } of list.marks) expect(pickAt(list, at)?.id).toBe(id);
    for (const { label, key } of list.powers)
      if (label) expect(pickAt(list, [label.x + label.width / 2, label.y])?.key).toBe(key);
  });

  it('gives an alone-standing thing a target of at least 24 pixels', () => {
    const list = shown();
    const china = list.powers.find(({ id }) => id === 'CHN');
    expect(china).toBeDefined();
    if (china) expect(pickAt(list, [china.at[0] + 8, china.at[1] + 8])?.key).toBe('power:CHN');
  });

  it('finds a thread beside its line and nothing on the open sea', () => {
    const list = shown();
    const thread = list.threads.find(({ id }) => id === 'CHN-USA');
    const middle = thread?.line[Math.floor(thread.line.length / 2)];
    expect(middle).toBeDefined();
    if (middle) expect(pickAt(list, [middle[0], middle[1] + 6])?.key).toBe('pair:CHN-USA');
    expect(pickAt(list, [40, 560])).toBeNull();
  });
});

describe('board: journeys', () => {
  it('takes an act’s tone from its weight and other events’ from their kind', () => {
    expect(journeyTone(event('act', { amount: -3000 }))).toBe('hostile');
    expect(journeyTone(event('act', { amount: 3000 }))).toBe('friendly');
    expect(journeyTone(event('act', { amount: 0 }))).toBe('neutral');
    expect(journeyTone(event('track-agreed'))).toBe('friendly');
    expect(journeyTone(event('ceasefire-broke', { amount: 4 }))).toBe('hostile');
    expect(journeyTone(event('sanctions-changed', { amount: 2 }))).toBe('neutral');
  });

  it('have a tone by their kind, or by their weight where they are deeds', () => {
    const kinds = (amount: number, tone: string) =>
      EVENT_KINDS.filter((kind) => journeyTone(event(kind, { amount })) === tone).sort();
    const friendly = [
      'ceasefire-established',
      'ceasefire-renewed',
      'commitment-kept',
      'offer-accepted',
      'track-agreed',
      'track-opened',
    ];
    const hostile = [
      'ceasefire-broke',
      'ceasefire-ended',
      'commitment-broken',
      'consent-refused',
      'exposed',
      'misread',
      'offer-declined',
      'track-halted',
      'track-lapsed',
    ];
    const deeds = ['act', 'card', 'decision', 'reaction'];
    expect([kinds(0, 'friendly'), kinds(0, 'hostile')]).toEqual([friendly, hostile]);
    expect(kinds(1, 'friendly')).toEqual([...friendly, ...deeds].sort());
    expect(kinds(-1, 'hostile')).toEqual([...hostile, ...deeds].sort());
  });

  it('runs from the author’s capital to the target’s, or to the arena', () => {
    const [from, to] = ['USA', 'RUS'].map(
      (code) => world.scenario.file.powers.find((p) => p.code === code)?.capital,
    );
    const { line } = journeyOf(world, event('act', { by: 'USA', to: 'RUS', amount: -3000 }));
    if (from) expect(line[0]?.map(Math.round)).toEqual(toPlane(from).map(Math.round));
    if (to) expect(line.at(-1)?.map(Math.round)).toEqual(toPlane(to).map(Math.round));
    expect(journeyOf(world, event('act', { by: 'USA', arena: 'syria' })).line.length).toBeGreaterThan(2);
    expect(journeyOf(world, event('ceasefire-broke', { arena: 'syria' })).line).toHaveLength(1);
    expect(journeyOf(world, event('ended')).line).toHaveLength(0);
    expect(journeyOf(world, event('act', { by: 'XXX', to: 'YYY' })).line).toHaveLength(0);
  });

  it('sends what one power does to several out together, and loses no event', () => {
    const events = [
      event('act', { by: 'USA', to: 'GBR', subject: 'consult-allies' }),
      event('act', { by: 'USA', to: 'DEU', subject: 'consult-allies' }),
      event('act', { by: 'RUS', to: 'DEU', subject: 'consult-allies' }),
      event('sanctions-changed', { by: 'USA', to: 'RUS' }),
      event('sanctions-changed', { by: 'USA', to: 'PRK' }),
    ];
    const groups = inGroups(events);
    expect(groups.map((group) => group.length)).toEqual([2, 1, 1, 1]);
    expect(groups.flat()).toEqual(events);
  });
});

describe('board: transition', () => {
  it('starts at the earlier numbers, ends at the later and keeps the later places', () => {
    const next = submit(world, state, {});
    expect(next.ok).toBe(true);
    if (!next.ok) return;
    const [from, to] = [shown(), shown(next.value)];
    expect(blend(from, to, 1)).toEqual(to);
    const start = blend(from, to, 0);
    const lead = (list: typeof from) => list.threads.find(({ rank }) => rank === 'lead');
    expect(lead(start)?.tension).toBe(lead(from)?.tension);
    expect(start.powers).toEqual(to.powers);
  });
});

describe('board: palette', () => {
  it.each(['night', 'paper'] as const)('keeps labels at AA contrast on sea and land in %s', (theme) => {
    const { ink, sea, land, landPresent, halo } = PALETTES[theme];
    for (const ground of [sea, land, landPresent, halo]) expect(contrast(ink, ground)).toBeGreaterThan(4.5);
  });

  it.each(['night', 'paper'] as const)('keeps threads apart from sea and land in %s', (theme) => {
    const palette = PALETTES[theme];
    for (const ground of [palette.sea, palette.land])
      for (const line of [palette.cooperation, warmth(palette, 0.55), warmth(palette, 0.9)])
        expect(contrast(line, ground)).toBeGreaterThan(3);
  });
});

/** WCAG 2 contrast of two `#rrggbb`. */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}
