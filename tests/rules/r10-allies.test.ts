import { describe, expect, it } from 'vitest';
import { type GameState, setup, type World } from '../../src/engine/index.ts';
import type { MoveOrder } from '../../src/vocabulary/index.ts';
import { ALT, aMove, BER, COR, type LabOptions, lab, pair } from '../helpers/lab.ts';
import { altered, order, slate, told, turn } from '../helpers/play.ts';

const start = (table: World): GameState => setup(table, 'allies');
const cohesion = (state: GameState, body = 0): number => state.bodies[body]?.cohesion ?? Number.NaN;

describe('R10 · allies', () => {
  it('R10.1 Cohesion comes back to where it rests', () => {
    const table = lab({ parameters: { 'cohesion.rest': 256 } });
    const low = altered(start(table), (s) => {
      for (const body of s.bodies) body.cohesion = 200;
    });
    expect(turn(table, low).bodies.map((b) => b.cohesion)).toEqual([300, 300]);
  });

  it('R10.2 A deal that is major, or about an arena that allies share, costs the cohesion of bodies led by those who made it', () => {
    const deal = (id: string, more: object) => aMove(id, { consent: 'target', weight: 2000, ...more });
    const table = lab({
      arenas: {
        strait: { stakes: { ALT: 400, BER: 600, COR: 400 } },
        field: { stakes: { ALT: 900, COR: 399 } },
      },
      moves: [
        deal('over-strait', { arena: 'strait' }),
        deal('over-field', { arena: 'field' }),
        deal('grand', { major: true }),
        deal('small', {}),
        aMove('ask-allies', { tags: ['alliance'] }),
      ],
      parameters: { 'cohesion.over-heads': 30 },
    });
    const agreed = (move: string, first: readonly string[] = [], wait = 0): GameState => {
      let state = turn(table, start(table), { ALT: slate(first) });
      for (let k = 0; k < wait; k += 1) state = turn(table, state);
      return turn(table, state, { ALT: slate([move]), BER: slate([move]) });
    };
    expect(cohesion(agreed('over-strait'))).toBe(570);
    expect(cohesion(agreed('over-field'))).toBe(600);
    expect(cohesion(agreed('grand'))).toBe(570);
    expect(cohesion(agreed('small'))).toBe(600);
    // COR leads a body of its own, and made no deal.
    expect(cohesion(agreed('over-strait'), 1)).toBe(600);
    expect(cohesion(agreed('over-strait', ['ask-allies']))).toBe(600);
    expect(cohesion(agreed('over-strait', ['ask-allies'], 1))).toBe(600);
    expect(cohesion(agreed('over-strait', ['ask-allies'], 2))).toBe(570);
    const { events } = told(table, start(table), { ALT: slate(['grand']), BER: slate(['grand']) });
    expect(events.find((e) => e.kind === 'reaction')).toMatchObject({ by: 'ALT', detail: 'over-heads' });
  });

  it('R10.3 Public acts for and against the rival in one slate weigh 15 % less and unsettle the author’s bodies', () => {
    const table = lab({
      moves: [
        aMove('whisper', { audience: 'private', weight: 6000, cameo: '070' }),
        aMove('grumble', { weight: -1500 }),
      ],
      parameters: { 'flow.smoothing': 1, 'flow.act-share': 1024, 'flow.conciliation-discount': 0 },
    });
    const of = (...moves: string[]): readonly (number | undefined)[] => {
      const after = turn(table, start(table), { ALT: slate(moves) });
      return [
        after.dyads.hostile[pair(ALT, BER)],
        after.dyads.friendly[pair(ALT, BER)],
        cohesion(after),
        cohesion(after, 1),
      ];
    };
    expect(of('strike')).toEqual([8000, 0, 600, 600]);
    expect(of('strike', 'gift')).toEqual([6797, 5098, 588, 600]);
    expect(of('strike', 'whisper')).toEqual([8000, 6000, 600, 600]);
    expect(of('grumble', 'gift')).toEqual([1500, 6000, 600, 600]);
    const byOther = turn(table, start(table), { BER: slate(['strike', 'gift']) });
    expect(cohesion(byOther)).toBe(600);
  });

  it('R10.3 From a weight of 2 on, each way, a public move makes a slate mixed', () => {
    const table = lab({
      moves: [
        aMove('scold', { weight: -2000 }),
        aMove('frown', { weight: -1999 }),
        aMove('help', { weight: 2000, cameo: '070' }),
        aMove('nod', { weight: 1999, cameo: '070' }),
      ],
    });
    const unsettles = (...moves: string[]): boolean =>
      cohesion(turn(table, start(table), { ALT: slate(moves) })) === 588;
    expect(unsettles('scold', 'help')).toBe(true);
    expect(unsettles('frown', 'help')).toBe(false);
    expect(unsettles('scold', 'nod')).toBe(false);
  });

  it('R10.3 Mixed messages are read with more noise, whatever channels are open', () => {
    const table = lab({
      instruments: { channels: [{ between: ['ALT', 'BER'], channel: 'leaders', open: true }] },
      parameters: { 'flow.misreading-open': 0, 'flow.misreading-shut': 1600 },
    });
    const felt = (seed: string, ...moves: string[]): number => {
      const { events } = told(table, setup(table, seed), { ALT: slate(moves) });
      return events.find((e) => e.kind === 'act' && e.subject === 'strike')?.amount ?? 0;
    };
    const plain = new Set(['a', 'b', 'c', 'd'].map((seed) => felt(seed, 'strike')));
    const mixed = new Set(['a', 'b', 'c', 'd'].map((seed) => felt(seed, 'strike', 'gift')));
    expect([...plain]).toEqual([-8000]);
    expect(mixed.size).toBeGreaterThan(2);
  });

  describe('joint measures', () => {
    const FRIENDS = ['COR', 'DUN', 'EAS'];

    interface Setting {
      /** Who is close enough to ALT to join it at once. */
      readonly close?: readonly string[];
      /** Further entries of powers. */
      readonly powers?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      readonly bodies?: readonly (readonly string[])[];
      readonly parameters?: LabOptions['parameters'];
    }

    const joint = ({ close = [], powers = {}, bodies, parameters }: Setting): World =>
      lab({
        others: ['DUN', 'EAS'],
        powers: {
          ...powers,
          ...Object.fromEntries(close.map((code) => [code, { affinity: { ALT: 300 } }])),
        },
        bodies: (bodies ?? [['ALT', ...FRIENDS]]).map((members, k) => ({
          code: ['PACT', 'BLOC'][k],
          leader: members[0],
          members,
          cohesion: 600,
        })),
        moves: [
          aMove('joint', {
            weight: -4000,
            tags: ['alliance'],
            parameters: [{ name: 'target', among: ['BER', 'COR', 'ALT'] }],
          }),
          aMove('joint-note', { weight: -4000, audience: 'private', tags: ['alliance'] }),
          aMove('joint-gift', { weight: 4000, tags: ['alliance'] }),
          aMove('alone', { weight: -4000 }),
          aMove('ask-allies', { tags: ['alliance'] }),
        ],
        parameters: {
          'cohesion.breadth': 128,
          'flow.smoothing': 1,
          'flow.act-share': 1024,
          'flow.conciliation-discount': 0,
          ...parameters,
        },
      });

    const against = (target: string): MoveOrder => order('joint', { target });

    /** Everybody's acts in one turn, author and weight. */
    const acts = (
      table: World,
      move: MoveOrder | string,
      edit: Parameters<typeof altered>[1] = () => {},
      who = 'ALT',
    ): readonly (readonly [string | null, string | null, number | null])[] =>
      told(table, altered(start(table), edit), { [who]: slate([move]) })
        .events.filter((e) => e.kind === 'act')
        .map((e) => [e.by, e.to, e.amount] as const);

    /** The weight of ALT's own measure. */
    const weight = (
      table: World,
      move: MoveOrder | string = against('BER'),
      edit: Parameters<typeof altered>[1] = () => {},
      who = 'ALT',
    ): number => acts(table, move, edit, who)[0]?.[2] ?? Number.NaN;

    it('R10.4 A hostile measure with allies weighs more with each who joins, and more for each further one', () => {
      expect(weight(joint({}))).toBe(-4000);
      expect(weight(joint({ close: ['COR'] }))).toBe(-4500);
      expect(weight(joint({ close: ['COR', 'EAS'] }))).toBe(-5500);
      expect(weight(joint({ close: FRIENDS }))).toBe(-7000);
      const off = joint({ close: FRIENDS, parameters: { 'cohesion.breadth': 0 } });
      expect(weight(off)).toBe(-4000);
      const strong = joint({ close: FRIENDS, parameters: { 'cohesion.breadth': 512 } });
      expect(weight(strong)).toBe(-10_000);
      const all = joint({ close: FRIENDS });
      expect(weight(all, 'alone')).toBe(-4000);
      expect(weight(all, 'joint-gift')).toBe(4000);
      expect(weight(all, 'joint-note')).toBe(-7000);
    });

    it('R10.4 They join in the author’s body with the most who are willing, and only where it holds together', () => {
      const table = joint({ close: FRIENDS });
      const cohesive = (cohesion: number) => (s: Parameters<Parameters<typeof altered>[1]>[0]) => {
        for (const body of s.bodies) body.cohesion = cohesion;
      };
      expect(weight(table, against('BER'), cohesive(400))).toBe(-7000);
      expect(weight(table, against('BER'), cohesive(399))).toBe(-4000);
      const two = joint({
        close: FRIENDS,
        bodies: [
          ['ALT', 'COR'],
          ['ALT', 'COR', 'DUN'],
        ],
      });
      expect(weight(two)).toBe(-5500);
      expect(
        weight(two, against('BER'), (s) => {
          const [, larger] = s.bodies;
          if (larger !== undefined) larger.cohesion = 399;
        }),
      ).toBe(-4500);
      expect(weight(joint({ close: FRIENDS, bodies: [['COR', 'DUN', 'EAS']] }))).toBe(-4000);
      // Neither the target nor a power that is played joins.
      expect(weight(table, against('COR'))).toBe(-5500);
      const led = joint({ close: ['COR', 'BER'], bodies: [['ALT', 'BER', 'COR']] });
      expect(weight(led, against('COR'))).toBe(-4000);
      expect(weight(joint({ close: FRIENDS }), against('ALT'), () => {}, 'BER')).toBe(-4000);
    });

    /** Whether COR alone joins ALT against BER. */
    const joins = (
      cor: Readonly<Record<string, unknown>>,
      tension = 0,
      { consulted = 0, wait = 0, who = 'ALT' } = {},
    ): boolean => {
      const table = joint({
        powers: { COR: cor },
        bodies: [['ALT', 'COR']],
        parameters: { 'allies.consulted': consulted },
      });
      let state = turn(table, start(table), { [who]: slate(['ask-allies']) });
      for (let k = 0; k < wait; k += 1) state = turn(table, state);
      const n = table.powers.length;
      const tense = altered(state, (s) => {
        s.dyads.tension = s.dyads.tension.map((_, p) =>
          p === COR * n + BER || p === BER * n + COR ? tension : 0,
        );
      });
      const { events } = told(table, tense, { ALT: slate([against('BER')]) });
      const felt = events.find((e) => e.kind === 'act' && e.by === 'ALT')?.amount;
      expect([-4000, -4500]).toContain(felt);
      return felt === -4500;
    };

    it('R10.5 An ally joins from a willingness of 50: 30, its affinity to the author and half its tension with the target', () => {
      expect(joins({ affinity: { ALT: 200 } })).toBe(true);
      expect(joins({ affinity: { ALT: 199 } })).toBe(false);
      expect(joins({ affinity: { BER: 900 } })).toBe(false);
      expect(joins({}, 400)).toBe(true);
      expect(joins({}, 398)).toBe(false);
      expect(joins({ affinity: { ALT: 100 } }, 200)).toBe(true);
      expect(joins({ affinity: { ALT: 100 } }, 198)).toBe(false);
    });

    it('R10.5 Less half its exposure to the target, less half of what its bandwidth lacks to 50', () => {
      const close = { affinity: { ALT: 300 } };
      expect(joins({ ...close, exposure: { BER: 200 } })).toBe(true);
      expect(joins({ ...close, exposure: { BER: 202 } })).toBe(false);
      expect(joins({ ...close, exposure: { ALT: 1000 } })).toBe(true);
      expect(joins({ ...close, bandwidth: 300 })).toBe(true);
      expect(joins({ ...close, bandwidth: 298 })).toBe(false);
      // Room beyond 50 makes nobody keener.
      expect(joins({ affinity: { ALT: 198 }, bandwidth: 1000 })).toBe(false);
      expect(joins({ ...close, exposure: { BER: 100 }, bandwidth: 400 })).toBe(true);
      expect(joins({ ...close, exposure: { BER: 102 }, bandwidth: 400 })).toBe(false);
    });

    it('R10.5 More when the author consulted allies in this or the last two turns', () => {
      const cool = { affinity: { ALT: 100 } };
      expect(joins(cool)).toBe(false);
      expect(joins(cool, 0, { consulted: 100 })).toBe(true);
      expect(joins(cool, 0, { consulted: 99 })).toBe(false);
      expect(joins(cool, 0, { consulted: 100, wait: 1 })).toBe(true);
      expect(joins(cool, 0, { consulted: 100, wait: 2 })).toBe(false);
      expect(joins(cool, 0, { consulted: 100, who: 'BER' })).toBe(false);
    });

    it('R10.6 Those who join a public hostile measure each do a part of it to the target themselves', () => {
      const follow = (close: readonly string[], part = 256, breadth = 0): World =>
        joint({ close, parameters: { 'allies.follow': part, 'cohesion.breadth': breadth } });
      const own = ['ALT', 'BER', -4000] as const;
      expect(acts(follow([]), against('BER'))).toEqual([own]);
      expect(acts(follow(['COR', 'EAS']), against('BER'))).toEqual([
        own,
        ['COR', 'BER', -1000],
        ['EAS', 'BER', -1000],
      ]);
      expect(acts(follow(['COR'], 1024), against('BER'))).toEqual([own, ['COR', 'BER', -4000]]);
      // Of the measure as it weighs with all of them.
      expect(acts(follow(['COR'], 512, 512), against('BER'))).toEqual([
        ['ALT', 'BER', -6000],
        ['COR', 'BER', -3000],
      ]);
      expect(acts(follow(FRIENDS), 'alone')).toEqual([own]);
      expect(acts(follow(FRIENDS), 'joint-note')).toEqual([own]);
      expect(acts(follow(FRIENDS), 'joint-gift')).toEqual([['ALT', 'BER', 4000]]);
      const loose = acts(follow(FRIENDS), against('BER'), (s) => {
        for (const body of s.bodies) body.cohesion = 399;
      });
      expect(loose).toEqual([own]);
    });

    it('R10.6 Their deeds are felt and remembered as their own, and due to the measure', () => {
      const table = joint({
        close: ['COR'],
        parameters: { 'allies.follow': 256, 'cohesion.breadth': 0 },
      });
      const { after, events } = told(table, start(table), { ALT: slate([against('BER')]) });
      const [measure, followed] = events.filter((e) => e.kind === 'act');
      expect(followed).toMatchObject({ subject: 'joint', audience: 'public', cause: measure?.id });
      const n = table.powers.length;
      expect(after.dyads.hostile[COR * n + BER]).toBe(1000);
      expect(after.dyads.hostile[3 * n + BER]).toBe(0);
      expect(after.memory.acts.map((a) => [a.by, a.to, a.weight])).toEqual([
        [ALT, BER, -4000],
        [COR, BER, -1000],
      ]);
    });
  });
});
