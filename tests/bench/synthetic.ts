import type { z } from 'zod';
import { digest, openModel } from '../../src/cli/disk.ts';
import { loadScenario, problemText } from '../../src/content/index.ts';
import type { Model, Scenario } from '../../src/engine/index.ts';
import type { ScenarioFile } from '../../src/vocabulary/index.ts';
import { smallFiles } from '../helpers/game.ts';

type Setting = z.input<typeof ScenarioFile>;

/**
 * How many others a power takes to heart: `few` — five at most, as in the scenarios; `all` — everybody, the worst that a
 * scenario file can ask for.
 */
export type Heed = 'few' | 'all';

/** Share of each other power's quarrels that every power takes to heart, 1/1024; the shares together at most 1024. */
const affinity = (codes: readonly string[], k: number, heed: Heed): Record<string, number> => {
  const most = heed === 'all' ? codes.length - 1 : Math.min(5, codes.length - 1);
  const weight = Math.min(180, Math.floor(1024 / most));
  return Object.fromEntries(
    Array.from({ length: most }, (_, d) => [codes[(k + d + 1) % codes.length] ?? '', weight]),
  );
};

/** Every pair of powers that stand `apart` places from each other in the ring, once. */
const ring = (codes: readonly string[], apart: number): (readonly [string, string])[] => {
  const pairs = new Map<string, readonly [string, string]>();
  codes.forEach((code, k) => {
    const other = codes[(k + apart) % codes.length] ?? '';
    if (other !== code) pairs.set([code, other].sort().join(), [code, other]);
  });
  return [...pairs.values()];
};

/** Codes of the two played powers and as many invented ones as are wanted. */
const codesOf = (n: number): readonly string[] =>
  [
    'ALT',
    'BER',
    ...Array.from({ length: n }, (_, k) => `X${String.fromCharCode(65 + Math.floor(k / 26), 65 + (k % 26))}`),
  ].slice(0, n);

/** The small scenario's setting with `n` powers in a ring; instruments and signs grow with the powers. */
const settingOf = (base: Setting, n: number, heed: Heed): Setting => {
  const codes = codesOf(n);
  const pair = (a: string, b: string): [string, string] => [a, b];
  const neighbours = ring(codes, 1);
  const played = base.powers.filter((power) => power.played);
  const [strait, piracy] = base.arenas;
  if (strait === undefined || piracy === undefined) throw new Error('the small scenario has two arenas');
  return {
    ...base,
    turns: 52,
    powers: codes.map((code, k) => ({
      ...(played[k] ?? { capital: [k, 40], played: false, mood: 500, constraint: 300 }),
      code,
      affinity: affinity(codes, k, heed),
    })),
    bodies: [{ code: 'PACT', leader: 'ALT', members: codes.filter((_, k) => k % 2 === 0), cohesion: 600 }],
    arenas: [
      {
        ...strait,
        owners: [],
        stakes: Object.fromEntries(codes.map((code, k) => [code, 300 + 10 * k])),
        signs: neighbours.map(([a, b]) => ({ between: pair(a, b), sign: -1 })),
      },
      {
        ...piracy,
        stakes: Object.fromEntries(codes.map((code) => [code, 300])),
        signs: ring(codes, 2).map(([a, b]) => ({ between: pair(a, b), sign: 1 })),
      },
    ],
    instruments: {
      ...base.instruments,
      sanctions: neighbours.map(([from, to]) => ({
        from,
        to,
        executive: 2,
        legislated: 1,
        arena: 'strait',
        linked: false,
      })),
      missions: neighbours.flatMap(([a, b]) => [
        { host: a, sender: b, staff: 300, ceiling: null, consulates: 2 },
        { host: b, sender: a, staff: 300, ceiling: null, consulates: 2 },
      ]),
      channels: neighbours.flatMap(([a, b]) => [
        { between: pair(a, b), channel: 'leaders', open: true },
        { between: pair(a, b), channel: 'military', open: true },
      ]),
      deployments: codes.flatMap((by, k) => (k % 8 === 0 ? [{ by, arena: 'strait', size: 2 }] : [])),
      treaties: [{ id: 'transit', parties: codes.slice(0, 30), status: 'in-force', expires: null }],
    },
  };
};

/** An invented scenario with `n` powers (2–40), through every check that a scenario passes. */
export const syntheticScenario = (n: number, heed: Heed): Scenario => {
  const files = smallFiles();
  const setting = settingOf(JSON.parse(files['scenario.json'] ?? ''), n, heed);
  const text: Readonly<Record<string, string>> = JSON.parse(files['text.en.json'] ?? '');
  const kept = Object.entries(text).filter(([key]) => !/^(card|dossier)\./.test(key));
  const powers = codesOf(n).map((code) => [`power.${code}`, code]);
  const moves = Object.entries(files).filter(([name]) => /^(moves|common)\//.test(name));
  const loaded = loadScenario(
    {
      ...Object.fromEntries(moves),
      'scenario.json': JSON.stringify(setting),
      'text.en.json': JSON.stringify(Object.fromEntries([...kept, ...powers])),
    },
    digest,
  );
  if (!loaded.ok) throw new Error(loaded.problems.map(problemText).join('\n'));
  return loaded.value;
};

/** The parameters that invented scenarios are played under. */
export const syntheticModel = (): Model => openModel('default');
