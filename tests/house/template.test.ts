import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chooseOrders, DOCTRINES } from '../../src/bots/index.ts';
import { validate } from '../../src/cli/commands/validate.ts';
import { filesOfFolder, openModel, readTree, scenarioIds } from '../../src/cli/disk.ts';
import { legalMoves, observe, prepare, setup, submit } from '../../src/engine/index.ts';
import type { TurnOrders } from '../../src/vocabulary/index.ts';
import { scenarioOf } from '../helpers/game.ts';

const FOLDER = fileURLToPath(new URL('../../docs/template/', import.meta.url));
const world = prepare(scenarioOf(filesOfFolder(FOLDER)), openModel('default'));

describe('house: docs/template, the scenario that others are made from', () => {
  it('has no problems', () => {
    expect(validate([FOLDER]).lines).toEqual([`${FOLDER}: fine (folder)`]);
  });

  it('has an id that no scenario of this edition has', () => {
    expect(scenarioIds()).not.toContain(world.scenario.file.id);
  });

  it('names the schema of every file in which an editor can complete', () => {
    for (const [file, text] of Object.entries(readTree(FOLDER))) {
      if (file === 'text.en.json') continue;
      expect(text, file).toContain('"$schema": "../schema/');
    }
  });

  it('is played through by every doctrine on either side, and moves and dossiers are used', () => {
    const played = new Set<string>();
    for (const doctrine of DOCTRINES) {
      let state = setup(world, `template/${doctrine}`);
      while (state.clock.ending === null) {
        const orders: TurnOrders = {};
        for (const power of world.played) {
          const seen = observe(world, state, power);
          expect(legalMoves(world, seen).some((option) => option.legal)).toBe(true);
          const code = world.powers[power] ?? '';
          orders[code] = chooseOrders(world, seen, doctrine, `template/${code}`).orders;
          for (const { move } of orders[code]?.moves ?? []) played.add(move);
        }
        const after = submit(world, state, orders);
        if (!after.ok) throw new Error(JSON.stringify(after.problems));
        state = after.value;
      }
      expect(state.clock.turn).toBeGreaterThanOrEqual(world.scenario.file.turns);
    }
    expect(played.size).toBeGreaterThanOrEqual(world.scenario.moves.length / 2);
  });
});
