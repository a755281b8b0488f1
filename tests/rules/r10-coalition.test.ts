import { describe, expect, it } from 'vitest';
import type { GameEvent, GameState } from '../../src/engine/index.ts';
import { coalitionOf, emptyOrders, observe, setup, submit } from '../../src/engine/index.ts';
import { storyOf, wordsFor } from '../../src/view/index.ts';
import { world as open } from '../helpers/game.ts';

const world = open();
const words = wordsFor(world.scenario.text);
const [USA = 0, RUS = 1] = world.played;

const play = (state: GameState, moves: readonly string[]) => {
  const events: GameEvent[] = [];
  const ours = { ...emptyOrders(), moves: moves.map((move) => ({ move, with: {} })) };
  const orders = { [world.powers[USA] ?? '']: ours, [world.powers[RUS] ?? '']: emptyOrders() };
  const sink = { event: (event: GameEvent) => events.push(event), entry: () => {} };
  const result = submit(world, state, orders, { sink });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { after: result.value, events };
};

const joined = (events: readonly GameEvent[]) =>
  events.filter((event) => event.rule === 'R10.6').map((event) => world.powerIndex.get(event.by ?? ''));

describe('R10 · coalitions as they are seen from the table', () => {
  const start = setup(world, 'coalition');
  const expected = (isAsked: boolean) => coalitionOf(world, observe(world, start, USA), USA, RUS, isAsked);

  it('R10.4 Those who are said to join are those who join, and breadth is what they add', () => {
    const foreseen = expected(false);
    const { events } = play(start, ['reinforce-flank']);
    expect(joined(events)).toEqual(foreseen.company);
    expect(foreseen.company.length).toBeGreaterThan(0);
    expect(foreseen.breadth).toBeGreaterThan(1024);
  });

  it('R10.5 Consulting on the same slate makes allies readier, as foreseen', () => {
    const { events } = play(start, ['consult-allies', 'reinforce-flank']);
    expect(joined(events)).toEqual(expected(true).company);
    expect(expected(true).company.length).toBeGreaterThan(expected(false).company.length);
  });

  it('R10.5 The parts of a willingness are its sum, but for the rounding of halves', () => {
    for (const one of expected(true).asked) {
      const parts = one.base + one.affinity + one.quarrel + one.exposure + one.diary + one.consulted;
      expect(Math.abs(parts - one.sum)).toBeLessThanOrEqual(2);
      expect(one.isWilling).toBe(expected(true).company.includes(one.ally));
    }
  });

  it('R10.6 The story names those who joined as doing so, below the measure', () => {
    const { events } = play(start, ['consult-allies', 'reinforce-flank']);
    const acts = storyOf(words, events, world).find(({ chapter }) => chapter === 'acts')?.lines ?? [];
    const measure = acts.find(({ event }) => event.subject === 'reinforce-flank');
    expect(measure?.ledTo.map(({ text }) => text)).toContain(
      'The United Kingdom and France joined in against Russia.',
    );
  });
});
