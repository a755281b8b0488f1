import {
  type Division,
  dateOfTurn,
  divideOutcome,
  FRESH_SEEDS,
  type Past,
  rerunUnder,
  type WeighedChoice,
  type World,
  weighChoices,
} from '../../engine/index.ts';
import type { MoveOrder } from '../../vocabulary/index.ts';
import { modelIds, openWorld, requireKnown } from '../disk.ts';
import { openGame, type ReplayOptions } from '../logs.ts';
import { type Printout, table } from '../output.ts';
import { CHECK_FAILED, FINE, Stop } from '../stop.ts';

export interface ExplainOptions extends ReplayOptions {
  readonly power?: string;
}

/** Choices that a person is shown. */
const MOST = 12;

const finish = <T>(work: Generator<void, T>): T => {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
};

const orderText = ({ move, with: choice }: MoveOrder): string =>
  [move, ...Object.entries(choice).map(([name, value]) => `${name}:${value}`)].join(' ');

/** What stands at a choice's path, in ids. */
const choiceText = (past: Past, { power, turn, path }: WeighedChoice): string => {
  const orders = past.orders[turn - 1]?.[power];
  const [kind, id = ''] = path.split('.');
  if (orders === undefined) return path;
  if (kind === 'decisions') return `${id}: ${orders.decisions[id] ?? ''}`;
  if (kind === 'instruction')
    return orders.instruction === null
      ? path
      : `standing instruction: ${orderText(orders.instruction.order)}`;
  if (kind === 'answers') {
    const answer = orders.answers[Number(id)];
    const offer = past.states[turn - 1]?.offers.find((one) => one.id === answer?.offer);
    return `${answer?.answer ?? path}: ${offer === undefined ? id : orderText(offer.order)}`;
  }
  const order = orders.moves[Number(id)];
  return order === undefined ? path : orderText(order);
};

const tenths = (value: number): number => value / 10;

const inPoints = (division: Division) => ({
  start: tenths(division.start),
  base: tenths(division.base),
  own: tenths(division.own),
  other: tenths(division.other),
  interaction: tenths(division.interaction),
  chance: tenths(division.chance),
  actual: tenths(division.actual),
  agree: division.agree,
  same: {
    low: tenths(division.same.low),
    high: tenths(division.same.high),
    below: division.same.below,
  },
});

const signed = (value: number): string => `${value > 0 ? '+' : ''}${tenths(value).toFixed(1)}`;

const rowOf = (name: string, part: Division): readonly string[] => [
  name,
  tenths(part.start).toFixed(1),
  tenths(part.base).toFixed(1),
  signed(part.own),
  signed(part.other),
  signed(part.interaction),
  signed(part.chance),
  tenths(part.actual).toFixed(1),
];

const HEADING = ['start', 'base', 'own', 'other', 'both', 'chance', 'end'];

const powersOf = (world: World, wanted: string | undefined): readonly string[] => {
  const played = world.played.map((power) => world.powers[power] ?? '');
  if (wanted === undefined) return played;
  requireKnown('--power', 'played power', wanted, played);
  return [wanted];
};

/** Divides how a logged game came out (R14) and ranks its choices. Refuses a log that does not verify. */
export const explainLog = (file: string, options: ExplainOptions): Printout => {
  const { world, log, game, problems } = openGame(file, options);
  if (problems.length > 0) throw new Stop(problems, CHECK_FAILED);
  const powers = powersOf(world, options.power);
  const past: Past = {
    states: game.states,
    orders: log.turns.map((turn) => turn.orders),
    script: log.script,
  };
  const whole = finish(divideOutcome(world, past));
  const views = whole.views.filter((view) => powers.includes(view.power));
  const choices = finish(weighChoices(world, past)).filter((choice) => powers.includes(choice.power));
  const theories = modelIds()
    .filter((id) => id !== world.model.id)
    .map((model) => ({ model, ...rerunUnder(openWorld(log.scenario.id, model), past) }));
  const json = {
    file,
    scenario: log.scenario.id,
    model: world.model.id,
    seed: log.seed,
    seats: log.seats,
    scripted: log.script !== null,
    seeds: whole.seeds,
    orders: { held: whole.held, dropped: whole.dropped },
    division: Object.fromEntries(
      views.map(({ power, tension, cooperation, score }) => [
        power,
        { tension: inPoints(tension), cooperation: inPoints(cooperation), score: inPoints(score) },
      ]),
    ),
    theories: theories.map(({ model, end, held, dropped }) => ({
      model,
      tension: tenths(end.tension),
      cooperation: tenths(end.cooperation),
      scores: Object.fromEntries(
        world.played.map((power, place) => [world.powers[power] ?? '', tenths(end.scores[place] ?? 0)]),
      ),
      orders: { held, dropped },
    })),
    choices: choices.map((choice) => ({
      power: choice.power,
      turn: choice.turn,
      date: dateOfTurn(world, choice.turn),
      path: choice.path,
      what: choiceText(past, choice),
      tension: tenths(choice.tension),
      cooperation: tenths(choice.cooperation),
      score: tenths(choice.score),
    })),
  };
  return {
    status: FINE,
    json,
    lines: [
      `${log.scenario.id}, seed ${log.seed}, model ${world.model.id}: base (neither acts) + own + other + both + chance = end,`,
      `over ${FRESH_SEEDS} fresh seeds${log.script === null ? '' : ', the script of third parties and chance held'}`,
      ...views.flatMap(({ power, tension, cooperation, score }) => [
        '',
        ...table([
          [`as ${power} sees it`, ...HEADING],
          rowOf('tension', tension),
          rowOf('cooperation', cooperation),
          rowOf('own total', score),
        ]),
      ]),
      '',
      'What each choice made of it, same seed, everything else held:',
      ...table([
        ['turn', 'power', 'choice', 'tension', 'cooperation', 'own total'],
        ...choices
          .slice(0, MOST)
          .map((choice) => [
            choice.turn,
            choice.power,
            choiceText(past, choice),
            signed(choice.tension),
            signed(choice.cooperation),
            signed(choice.score),
          ]),
      ]),
      ...(theories.length === 0
        ? []
        : [
            '',
            'The same orders and seed under other theories:',
            ...table([
              ['model', 'tension', 'cooperation', ...world.played.map((power) => world.powers[power] ?? '')],
              ...theories.map(({ model, end }) => [
                model,
                ...[end.tension, end.cooperation, ...end.scores].map((value) => tenths(value).toFixed(1)),
              ]),
            ]),
          ]),
    ],
  };
};
