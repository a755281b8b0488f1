import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  checkOrders,
  emptyOrders,
  type GameState,
  legalMoves,
  observe,
  rivalOf,
  type World,
} from '../../src/engine/index.ts';
import {
  audienceText,
  bearingsOf,
  type Cast,
  castOf,
  chainOf,
  changeText,
  consentText,
  costText,
  describeCondition,
  describeEvent,
  describeFault,
  directionsOf,
  effectsInWords,
  entryName,
  factsOf,
  type Instrument,
  instructionText,
  instrumentLine,
  instrumentsBetween,
  instrumentsIn,
  instrumentsOf,
  keepingText,
  moveDone,
  movesThatKeep,
  moveTitle,
  notesOf,
  numberOf,
  type Page,
  pagesOf,
  pastOf,
  promiseBrief,
  promiseText,
  type Reader,
  type StoryLine,
  scaleOf,
  searchText,
  sheetsOf,
  signHint,
  signsOf,
  storyOf,
  subjectOf,
  subjectTitle,
  toldTo,
  triggerText,
  valueText,
  whenOf,
  wordsFor,
} from '../../src/view/index.ts';
import { type Condition, FAMILIES, type Pledge } from '../../src/vocabulary/index.ts';
import { world } from '../helpers/game.ts';
import { atRandom, playThrough, type Step } from '../helpers/play.ts';

/**
 * Everything that the faces of the game say of one game, each sentence once, where it first came up. `npm run golden`
 * writes the files anew; the difference is for a person to review, and its reason belongs in the commit.
 */
const FOLDER = fileURLToPath(new URL('./golden-words/', import.meta.url));
const WRITES = process.env.DEMARCHE_GOLDEN === 'write';
const GAMES = [
  ['first-of-september', 'said'],
  ['charting-a-course', 'said'],
  ['coordinated-expulsions', 'said'],
] as const;

type Say = (head: string, ...lines: readonly string[]) => void;

/** What the cards of a scenario do and ask for, in the words of each side. */
const sayCards = ({ scenario }: World, reader: Reader, cast: Cast, say: Say): void => {
  const { words } = reader;
  for (const move of scenario.moves) {
    say(
      `move ${move.id}`,
      ...directionsOf(words, move, cast, 35).map(({ reader: whom, tone, text }) => `${whom} ${tone} ${text}`),
      costText(words, move.cost),
      consentText(words, move, cast),
      audienceText(words, move),
      searchText(words, move),
      moveDone(words, { move: move.id, with: { size: 20, deadline: 2 } }, cast),
    );
    for (const one of move.when)
      say(
        `when ${move.id}`,
        describeCondition(words, one, cast),
        describeCondition(words, { type: 'not', of: one }, cast),
      );
  }
  for (const card of scenario.events) {
    say(
      `card ${card.id}`,
      ...effectsInWords(words, card.effects, card.weight, cast).map(({ text }) => text),
      ...card.when.map((one) => describeCondition(words, one, cast)),
      ...(card.decision?.options ?? []).flatMap(({ effects, weight }) =>
        effectsInWords(words, effects, weight, cast).map(({ text }) => text),
      ),
    );
  }
};

const storyLines = (lines: readonly StoryLine[], depth = 0): readonly string[] =>
  lines.flatMap(({ text, also, ledTo }) => [
    `${'  '.repeat(depth)}${text}${also.length > 0 ? ` +${also.length}` : ''}`,
    ...storyLines(ledTo, depth + 1),
  ]);

const sayInstrument = (reader: Reader, thing: Instrument, say: Say): void => {
  say(
    `${thing.id} ${thing.isInForce ? 'in force' : 'not in force'}`,
    instrumentLine(reader, thing, 'full'),
    instrumentLine(reader, thing, 'short'),
    ...notesOf(reader, thing),
    ...factsOf(reader, thing),
    `scale ${JSON.stringify(scaleOf(thing))} number ${JSON.stringify(numberOf(reader, thing))}`,
  );
};

/** Promises of every kind, due before, now, later and after the game, in the words of whoever made them. */
const sayPromises = (reader: Reader, by: number, say: Say): void => {
  const { world: table, words, shown } = reader;
  const [one = '', other = ''] = table.scenario.moves.map(({ id }) => id);
  const when = table.scenario.moves.flatMap((move) => move.when)[0] ?? { type: 'turn', from: 2 };
  const played: Condition = { type: 'played', by: 'self', move: other, within: 1 };
  const pledges: readonly Pledge[] = [
    { kind: 'move', move: one },
    { kind: 'restraint' },
    { kind: 'any-of', moves: [one, other] },
    { kind: 'threat', move: one, unless: other },
    { kind: 'threat', move: one, unless: null },
    { kind: 'condition', condition: when },
    { kind: 'condition', condition: { type: 'any', of: [when, played] } },
  ];
  const { turn } = shown.clock;
  const { turns } = table.scenario.file;
  for (const pledge of pledges)
    for (const tag of ['exchange', 'ultimatum', 'restraint']) {
      const promise = {
        audience: 'public',
        by,
        due: turn,
        id: 'x',
        made: 1,
        pledge,
        status: 'open',
        tag,
      } as const;
      const commitment = { ...promise, to: rivalOf(table, by) };
      say(
        `promise ${pledge.kind}`,
        promiseText(reader, commitment),
        promiseBrief(reader, commitment),
        keepingText(reader, commitment),
        `keeps ${movesThatKeep(commitment).join(' ')}`,
        ...[turn - 1, turn, turn + 1, turns, turns + 1].map(
          (due) => `${pledge.kind} ${whenOf(reader, { due, pledge })}`,
        ),
      );
    }
  for (const type of ['coerces', 'engages'] as const) say('trigger', triggerText(words, { type }));
  for (const family of FAMILIES) say('trigger', triggerText(words, { type: 'family', family }));
  for (const kind of ['tension', 'terms', 'hostile', 'rung', 'capital', 'staff', 'cohesion'])
    for (const value of [-500, -15, 0, 2, 47, 1000])
      say(
        'value',
        `${kind} ${value} ${kind === 'rung' && value < 0 ? '' : valueText(words, kind, value)} ${changeText(kind, value)}`,
      );
  for (const kind of ['misread', 'reaction', 'act'] as const)
    for (const detail of ['unanswered', 'unpaid-relief', 'legislature', null])
      say(
        `event ${kind}`,
        describeEvent(
          words,
          {
            id: 0,
            turn,
            week: 1,
            kind,
            rule: 'R1.1',
            cause: null,
            by: table.powers[by] ?? null,
            to: table.powers[rivalOf(table, by)] ?? null,
            subject: one,
            arena: table.arenas[0] ?? null,
            amount: -3000,
            detail,
            audience: 'public',
            with: null,
          },
          table,
        ),
      );
};

/** The table of one power after a turn: its signs, cards, and what is said of orders that cannot be given. */
const sayTable = (table: World, state: GameState, power: number, pages: readonly Page[], say: Say): void => {
  const self = table.powers[power] ?? '';
  const words = wordsFor(table.scenario.text);
  const seen = observe(table, state, power);
  const cast = castOf(table, power, null, seen.clock.turn);
  const reader: Reader = { world: table, shown: seen, words, cast };
  const options = legalMoves(table, seen);
  for (const thing of instrumentsOf(table, seen, self)) sayInstrument(reader, thing, say);
  for (const sign of signsOf(table, seen, self)) {
    const { id, kind, state: how, count, progress } = sign;
    say(`sign ${kind} ${how} ${count ?? '–'} ${progress ?? '–'}`, signHint(reader, id));
    const subject = subjectOf(reader, id);
    if (subject === null) continue;
    const past = pastOf({ ...reader, pages, viewers: [self] }, subject);
    say(
      `card ${id}`,
      subjectTitle(reader, id),
      ...sheetsOf(reader, subject).map(({ key, name }) => `${key} ${name}`),
      ...bearingsOf({ ...reader, seen, self: power, rival: rivalOf(table, power), options }, subject).map(
        ({ option, does }) => `${option.move.id}: ${does.join(' / ')}`,
      ),
      ...('number' in past
        ? [JSON.stringify(past.number)]
        : past.turns.map(({ turn, date, lines }) => `${turn} ${date}: ${lines.join(' / ')}`)),
    );
  }
  const every = table.scenario.moves.map((move) => ({ move: move.id, with: {} }));
  say(
    'refused',
    ...checkOrders(table, seen, { ...emptyOrders(), moves: every }).map((fault) =>
      describeFault(words, fault, cast),
    ),
  );
  const things = instrumentsOf(table, seen, self);
  table.powers.forEach((_, other) => {
    for (const { id, kind } of instrumentsBetween(table, things, power, other))
      say(`with ${other}`, `${kind} ${id}`);
  });
  table.arenas.forEach((arena, at) => {
    say(
      `in ${arena}`,
      instrumentsIn(things, at)
        .map(({ id }) => `${arena}: ${id}`)
        .join(' '),
    );
  });
  sayPromises(reader, power, say);
  const rival = table.powers[rivalOf(table, power)] ?? '';
  for (const [quantity, a, b] of [
    ['tension', self, rival],
    ['cooperation', self, rival],
    ['trust', rival, self],
    ['mood', self, null],
    ['rung', self, rival],
    ['hostile', rival, self],
    ['climate', self, rival],
    ['sanctions', self, rival],
    ['staff', self, rival],
    ['credibility', self, rival],
    ['constraint', self, null],
    ['terms', table.arenas[0] ?? '', null],
    ['heat', table.arenas[0] ?? '', null],
  ] as const)
    for (const { turn, total, causes } of chainOf(words, table, pages, { quantity, a, b }))
      say(`chain ${quantity} ${turn} ${total}`, ...causes.map(({ amount, text }) => `${amount} ${text}`));
};

const saidIn = (id: string, seed: string): string => {
  const table = world(id);
  const words = wordsFor(table.scenario.text);
  const known = new Set<string>();
  const lines: string[] = [];
  const say: Say = (head, ...said) => {
    const fresh = said.filter((line) => line !== '' && !known.has(line));
    if (fresh.length === 0) return;
    for (const line of fresh) known.add(line);
    lines.push(`[${head}]`, ...new Set(fresh));
  };
  const steps: Step[] = [];
  playThrough(table, seed, [atRandom], (step) => steps.push(step));
  const [first] = steps;
  if (first === undefined) throw new Error('a game has turns');
  for (const power of table.played) {
    const cast = castOf(table, power);
    sayCards(table, { world: table, shown: first.before, words, cast }, cast, say);
  }
  steps.forEach(({ events, ledger, orders }, place) => {
    const { turn } = steps[place]?.before.clock ?? { turn: 0 };
    for (const [code, slate] of Object.entries(orders)) {
      const cast = castOf(table, table.powerIndex.get(code) ?? 0, null, turn);
      say(
        `slate ${turn} ${code}`,
        ...slate.moves.map((order) => moveTitle(words, order, cast)),
        ...(slate.instruction === null ? [] : [instructionText(words, slate.instruction, cast)]),
      );
    }
    const codes = table.played.map((power) => table.powers[power] ?? '');
    for (const viewers of [[], codes.slice(0, 1)])
      for (const { chapter, lines: told } of storyOf(words, toldTo(events, viewers), table))
        say(`told ${turn} ${chapter}`, ...storyLines(told));
    say(`ledger ${turn}`, ...ledger.map((entry) => entryName(words, entry)));
  });
  const pages = pagesOf(
    [first.before, ...steps.map(({ after }) => after)],
    [[], ...steps.map(({ events }) => events)],
    [[], ...steps.map(({ ledger }) => ledger)],
  );
  for (const at of [1, Math.floor(steps.length / 2), steps.length])
    for (const power of table.played)
      sayTable(table, pages[at]?.after ?? first.before, power, pages.slice(0, at + 1), say);
  return `${lines.join('\n')}\n`;
};

describe('golden words: what the faces of the game say', () => {
  it.each(GAMES)('of a game of %s', (id, seed) => {
    const file = `${FOLDER}${id}.txt`;
    const said = saidIn(id, seed);
    if (WRITES || !existsSync(file)) {
      expect(WRITES, `${file} is missing; \`npm run golden\` writes it`).toBe(true);
      writeFileSync(file, said);
    }
    const [wanted, found] = [readFileSync(file, 'utf8').split('\n'), said.split('\n')];
    const at = found.findIndex((line, k) => line !== wanted[k]);
    expect(
      at < 0 && wanted.length === found.length ? '' : `line ${at + 1}: “${found[at]}” for “${wanted[at]}”`,
    ).toBe('');
  });
});
