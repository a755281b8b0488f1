import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectedPlace, markedGame, markGame } from '../../src/store/tabs.ts';

const storage = (): Storage => {
  const kept = new Map<string, string>();
  return {
    length: 0,
    key: () => null,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};

describe('house: what a page opens with', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', storage());
    vi.stubGlobal('localStorage', storage());
  });

  it('is nothing where there was no game', () => {
    expect([markedGame(), expectedPlace()]).toEqual([null, null]);
  });

  it('is the game of this tab, at its place, unless that was the front page', () => {
    markGame('a', 'reveal');
    expect([markedGame(), expectedPlace()]).toEqual(['a', 'reveal']);
    markGame('a', 'front');
    expect([markedGame(), expectedPlace()]).toEqual(['a', null]);
    markGame(null);
    expect([markedGame(), expectedPlace()]).toEqual([null, null]);
  });

  it('is, in a new tab, the game played last in another', () => {
    markGame('a', 'table');
    vi.stubGlobal('sessionStorage', storage());
    expect([markedGame(), expectedPlace()]).toEqual([null, 'table']);
  });

  it('is the game that a former edition marked, at the table', () => {
    globalThis.sessionStorage.setItem('demarche.tab', 'a');
    expect([markedGame(), expectedPlace()]).toEqual(['a', 'table']);
  });

  it('is no place that is none, and nothing where the browser refuses', () => {
    globalThis.sessionStorage.setItem('demarche.tab', 'a __proto__');
    expect(expectedPlace()).toBeNull();
    vi.stubGlobal('sessionStorage', undefined);
    vi.stubGlobal('localStorage', undefined);
    markGame('a', 'table');
    expect([markedGame(), expectedPlace()]).toEqual([null, null]);
  });
});
