/**
 * What all runtimes run: content, engine, bots and scenarios in one script that needs nothing of its host but the
 * language. `exactness.answer(request)` takes and gives JSON text.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { chooseOrders, DOCTRINES } from '../../src/bots/index.ts';
import { filesOfScenario, loadModel, loadScenario, othersOf, problemText } from '../../src/content/index.ts';
import {
  type GameState,
  hashState,
  observe,
  prepare,
  type StateHash,
  setup,
  submit,
  type World,
} from '../../src/engine/index.ts';
import type { Problem, Result, TurnOrders } from '../../src/vocabulary/index.ts';
import { type Planned, planned, type Stock } from './plan.ts';
import { BLOCK, type Digests, type Failure, type Request, type Trace, type TracedTurn } from './protocol.ts';
import { utf8 } from './utf8.ts';

const ROOT = '../../scenarios/';

const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../scenarios/**/*.json', { query: '?raw', import: 'default', eager: true }),
  ).map(([path, text]) => [path.slice(ROOT.length), text]),
);

const digest = (text: string): string => bytesToHex(sha256(utf8(text))).slice(0, 32);

/** The names that a pattern's first group catches among the files. */
const named = (pattern: RegExp): readonly string[] =>
  Object.keys(FILES).flatMap((file) => pattern.exec(file)?.[1] ?? []);

const STOCK: Stock = {
  scenarios: named(/^([^/]+)\/scenario\.json$/).toSorted(),
  models: named(/^models\/([^/]+)\.json$/).toSorted(),
  doctrines: DOCTRINES,
};

const MODELS = Object.fromEntries(STOCK.models.map((id) => [id, FILES[`models/${id}.json`] ?? '']));

const sound = <T>(result: Result<T, Problem>): T => {
  if (!result.ok) throw new Error(result.problems.map(problemText).join('; '));
  return result.value;
};

const worlds = new Map<string, World>();

const worldOf = ({ scenario, model }: Planned): World => {
  const key = `${scenario} ${model}`;
  const known = worlds.get(key);
  if (known !== undefined) return known;
  const file = `models/${model}.json`;
  const others = othersOf(
    { 'scenario.json': FILES[`${scenario}/scenario.json`] ?? '' },
    (id) => FILES[`${id}/scenario.json`],
  );
  const made = prepare(
    sound(loadScenario(filesOfScenario(FILES, scenario, others), digest)),
    sound(loadModel(FILES[file] ?? '', file, digest, MODELS)),
  );
  worlds.set(key, made);
  return made;
};

const seatsOf = (world: World, { doctrine }: Planned): Readonly<Record<string, string>> =>
  Object.fromEntries(world.played.map((power, seat) => [world.powers[power] ?? '', doctrine(seat)]));

/** Plays game `k` as the terminal would; `see` is shown every state from the start to the last, which is returned. */
const play = (k: number, see: (state: GameState) => void = () => undefined): GameState => {
  const plan = planned(k, STOCK);
  const world = worldOf(plan);
  const seats = seatsOf(world, plan);
  let state = setup(world, plan.seed);
  see(state);
  while (state.clock.ending === null) {
    const orders: TurnOrders = Object.fromEntries(
      Object.entries(seats).map(([code, doctrine]) => {
        const seen = observe(world, state, world.powerIndex.get(code) ?? -1);
        return [code, chooseOrders(world, seen, doctrine, `${plan.seed}/${code}/${state.clock.turn}`).orders];
      }),
    );
    const after = submit(world, state, orders);
    if (!after.ok) throw new Error(`game ${k}: orders refused: ${JSON.stringify(after.problems)}`);
    state = after.value;
    see(state);
  }
  return state;
};

const hashed = (state: GameState): StateHash => hashState(state, digest);

const digests = (games: number): Digests => {
  const start = Date.now();
  const hashes = Array.from({ length: games }, (_, k) => hashed(play(k)).hash);
  const blocks = Array.from({ length: Math.ceil(games / BLOCK) }, (_, b) =>
    digest(hashes.slice(b * BLOCK, (b + 1) * BLOCK).join('')),
  );
  return { hashes, blocks, digest: digest(hashes.join('')), seconds: (Date.now() - start) / 1000 };
};

const trace = (k: number): Trace => {
  const plan = planned(k, STOCK);
  const turns: TracedTurn[] = [];
  play(k, (state) => turns.push({ turn: turns.length, ...hashed(state) }));
  const { scenario, model, seed } = plan;
  return { scenario, model, seed, seats: seatsOf(worldOf(plan), plan), turns };
};

const answerTo = (request: Request): Digests | Trace | Failure => {
  try {
    return request.ask === 'digest' ? digests(request.games) : trace(request.game);
  } catch (error) {
    return { error: String(error) };
  }
};

export const answer = (request: string): string => JSON.stringify(answerTo(JSON.parse(request) as Request));
