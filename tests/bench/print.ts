import type { GamesFigures } from './games.ts';
import { type GrowthFigures, KINDS } from './growth.ts';
import { STYLES } from './peers/host.ts';
import type { PeersFigures } from './peers.ts';
import type { TickFigures } from './tick.ts';

const verdict = (isMet: boolean): string => (isMet ? 'met' : 'NOT met');

const STYLE_NAMES = {
  mutating: 'rules that change G, as is usual',
  returning: 'a pure function that reads G',
  tuned: 'the same, G unwrapped first',
} as const;

const KIND_NAMES = {
  drift: 'weekly tick',
  'drift-all': 'weekly tick, everybody heeding everybody',
  submit: 'turn without orders',
} as const;

export const gamesLines = (f: GamesFigures): readonly string[] => [
  `(a) ${f.policies.join(' against ')}, bots included: ${f.games} games, ${f.turns} turns`,
  `    ${f.tenTurnGamesPerProcessorSecond} ten-turn games a second of processor time (${f.atBest} in the block least disturbed); by the clock ${f.gamesPerSecond} games and ${f.turnsPerSecond} turns a second`,
  `    time: bots ${f.percentInBots} %, submit ${f.percentInSubmit} %, setup and hash ${f.percentInSetupAndHash} %; ${f.tenTurnGamesPerCalibration} games in one calibration loop`,
  `    at least ${f.least}: ${verdict(f.meetsLeast)}; goal ${f.goal}: ${verdict(f.meetsGoal)}; digest ${f.digest}`,
];

export const peersLines = (f: PeersFigures): readonly string[] => [
  `(b) the same rules, orders and last states on boardgame.io ${f.boardgame}: ${f.games} games of ${f.policies.join(' against ')}`,
  `    own engine: ${f.turnsPerSecond} turns a second, ${f.turnsPerSecondWithBots} with the bots' choices`,
  ...STYLES.map((style) => {
    const { turnsPerSecond, ratio, ratioWithBots } = f.styles[style];
    return `    ${STYLE_NAMES[style]}: ${turnsPerSecond} turns a second; ours ${ratio} times as many, ${ratioWithBots} times with the bots' choices`;
  }),
  `    at least ${f.target} times, the usual way: ${verdict(f.meetsTarget)}; with the bots' choices: ${verdict(f.meetsTargetWithBots)}`,
];

export const tickLines = (f: TickFigures): readonly string[] => [
  `(c) the weekly tick (climate and flows), ${f.powers} powers: ${f.driftMicroseconds} µs; without its copy of the state ${f.inPlaceMicroseconds} µs`,
  `    typed arrays by hand, the same numbers: ${f.typedMicroseconds} µs; ours ${f.ratio} times as long, ${f.ratioInPlace} without the copy`,
  `    within ${f.target} times, copy included: ${verdict(f.meetsTarget)}`,
];

export const growthLines = (f: GrowthFigures): readonly string[] => [
  '(d) cost by number of powers, µs',
  `    powers ${f.sizes.map(({ powers }) => String(powers).padStart(7)).join('')}`,
  `    pairs  ${f.sizes.map(({ pairs }) => String(pairs).padStart(7)).join('')}`,
  ...KINDS.flatMap((kind) => {
    const { exponent, perPair, meetsTarget } = f.growth[kind];
    return [
      `           ${f.sizes.map(({ microseconds }) => String(microseconds[kind]).padStart(7)).join('')}  ${KIND_NAMES[kind]}`,
      `           grows as pairs^${exponent} from 8 powers; a pair at 40 powers costs ${perPair} times as much as at 8; no worse than the pairs: ${verdict(meetsTarget)}`,
    ];
  }),
];
