import { openModel } from '../../src/cli/disk.ts';
import { type Model, prepare, type World } from '../../src/engine/index.ts';
import {
  Dossier,
  EventCard,
  Move,
  PARAMETERS,
  type ParameterKey,
  ScenarioFile,
} from '../../src/vocabulary/index.ts';

/**
 * A laboratory for single rules: two played powers, ALT and BER, and COR, which nobody plays; a strait they
 * quarrel over, pirates whom both fight, a field that is none of their business. Without noise, and with no
 * drift, instrument or flow that a test does not ask for.
 */

type Input = Parameters<typeof ScenarioFile.parse>[0];
type Loose = Readonly<Record<string, unknown>>;

const STILL: Partial<Record<ParameterKey, number>> = {
  'climate.noise': 0,
  'flow.misreading-open': 0,
  'flow.misreading-shut': 0,
  'arena.noise': 0,
  'arena.rest': 0,
  'home.mood-rest': 0,
  'home.constraint-rest': 0,
  'cohesion.rest': 0,
  'trust.drift': 0,
  'flow.arena': 0,
  'flow.displacement': 0,
  'deployment.distrust': 0,
  'deployment.verified': 1024,
  'sanctions.leverage': 1024,
  'sanctions.cost': 0,
  'sanctions.fatigue': 0,
  'treaty.contagion': 0,
  'terms.allies': 0,
  'terms.concession': 0,
  'track.decay': 0,
  'home.leverage': 0,
  'home.unanswered': 0,
  'credibility.told': 0,
  'link.breach': 0,
  'allies.consulted': 0,
  'allies.follow': 0,
  'incident.treaty': 1024,
  'incident.trust': 0,
  'incident.misread': 0,
};

/** The default parameters, still, with some changed. */
export const labModel = (parameters: Partial<Record<ParameterKey, number>> = {}): Model => {
  const value = { ...openModel('default').value, ...STILL, ...parameters };
  for (const key of Object.keys(value)) if (!(key in PARAMETERS)) throw new Error(`no parameter ${key}`);
  return { id: 'lab', hash: 'lab', value };
};

const cited = { citations: [{ source: 'teacher', status: 'fact' }] };

/** A move of the laboratory: public, free, in the family of channels, without weight, unless told otherwise. */
export const aMove = (id: string, more: Loose = {}): Move =>
  Move.parse({
    id,
    kind: 'move',
    family: 'channels',
    cost: {},
    cameo: '190',
    weight: 0,
    audience: 'public',
    effects: [],
    ...cited,
    ...more,
  });

/** An event of the second turn, without weight, unless told otherwise. */
export const anEvent = (id: string, more: Loose = {}): EventCard =>
  EventCard.parse({
    id,
    kind: 'event',
    status: 'fact',
    window: { from: '2017-07-10', to: '2017-07-10' },
    ...cited,
    ...more,
  });

/** A dossier that lies on ALT's desk from the first turn for two turns, unless told otherwise. */
export const aDossier = (id: string, more: Loose = {}): Dossier =>
  Dossier.parse({
    id,
    kind: 'dossier',
    power: 'ALT',
    window: { from: '2017-07-03', to: '2017-07-30' },
    clock: 2,
    options: [
      { id: 'press', move: 'strike' },
      { id: 'talk', move: 'gift' },
    ],
    ...cited,
    ...more,
  });

/** Moves that every laboratory has. */
const BASIC: readonly Move[] = [
  aMove('pass-by'),
  aMove('strike', { family: 'posture', cameo: '190', weight: -8000, arena: 'strait', tags: ['coercive'] }),
  aMove('snub', { cameo: '111', weight: -3000 }),
  aMove('praise', { cameo: '051', weight: 3000, tags: ['conciliatory'] }),
  aMove('gift', { family: 'coalition', cameo: '070', weight: 6000, tags: ['conciliatory', 'material'] }),
  aMove('yield', { family: 'missions', cameo: '080', weight: 5000, tags: ['concession'] }),
  aMove('offer-truck', { cameo: '050', weight: 4000, consent: 'target', cost: { attention: 1, desk: 2 } }),
];

const power = (code: string, more: Loose = {}): Loose => ({
  code,
  capital: [10, 50],
  played: code === 'ALT' || code === 'BER',
  mood: 500,
  constraint: 300,
  ...more,
});

const arena = (id: string, sign: -1 | 1 | null, more: Loose = {}): Loose => ({
  id,
  place: [30, 45],
  heat: 500,
  progress: 100,
  terms: 0,
  parties: ['ALT', 'BER'],
  stakes: { ALT: 400, BER: 600 },
  signs: sign === null ? [] : [{ between: ['ALT', 'BER'], sign }],
  zones: { ALT: [0, 300], BER: [-300, 0] },
  restHeat: 500,
  ...more,
});

const NO_INSTRUMENTS = {
  sanctions: [],
  missions: [],
  channels: [],
  tracks: [],
  ceasefires: [],
  deployments: [],
  treaties: [],
  commitments: [],
};

export interface LabOptions {
  readonly turns?: number;
  readonly weeksPerTurn?: number;
  /** Powers after the three, which nobody plays either; with them `pair` does not hold. */
  readonly others?: readonly string[];
  /** Changes to each power's entry. */
  readonly powers?: Readonly<Record<string, Loose>>;
  /** Changes to each arena's entry. */
  readonly arenas?: Readonly<Record<string, Loose>>;
  readonly instruments?: Loose;
  readonly relations?: readonly Loose[];
  readonly bodies?: readonly Loose[];
  readonly objectives?: Readonly<Record<string, readonly Loose[]>>;
  readonly instructions?: Readonly<Record<string, readonly Loose[]>>;
  readonly moves?: readonly Move[];
  readonly events?: readonly EventCard[];
  readonly dossiers?: readonly Dossier[];
  readonly parameters?: Partial<Record<ParameterKey, number>>;
}

const objective = {
  id: 'calm',
  basket: 'essential',
  weight: 10,
  measure: {
    type: 'quantity',
    quantity: { kind: 'tension', from: 'self', to: 'rival' },
    zero: 1000,
    full: 0,
  },
};

/** A laboratory ready for play. */
export const lab = (options: LabOptions = {}): World => {
  const file = ScenarioFile.parse({
    id: 'lab',
    start: '2017-07-03',
    weeksPerTurn: options.weeksPerTurn ?? 1,
    turns: options.turns ?? 12,
    model: 'default',
    powers: ['ALT', 'BER', 'COR', ...(options.others ?? [])].map((code) =>
      power(code, options.powers?.[code]),
    ),
    bodies: options.bodies ?? [
      { code: 'PACT', leader: 'ALT', members: ['ALT', 'COR'], cohesion: 600 },
      { code: 'BLOC', leader: 'COR', members: ['COR'], cohesion: 600 },
    ],
    arenas: [
      arena('strait', -1, options.arenas?.strait),
      arena('pirates', 1, options.arenas?.pirates),
      arena('field', null, options.arenas?.field),
    ],
    relations: options.relations ?? [],
    defaultRelation: { hostile: 0, friendly: 0, trust: 500, credibility: 500 },
    instruments: { ...NO_INSTRUMENTS, ...options.instruments },
    objectives: { ALT: [objective], BER: [objective], ...options.objectives },
    instructions: { ALT: [{ id: 'plain' }], BER: [{ id: 'plain' }], ...options.instructions },
    sources: [{ id: 'teacher', title: 'A laboratory', publisher: 'Démarche', date: '2017' }],
  } as Input);
  return prepare(
    {
      file,
      moves: [...BASIC, ...(options.moves ?? [])],
      events: options.events ?? [],
      dossiers: options.dossiers ?? [],
      record: null,
      text: {},
      hash: 'lab',
    },
    labModel(options.parameters),
  );
};

/** Places of the laboratory's powers and of an ordered pair. */
export const ALT = 0;
export const BER = 1;
export const COR = 2;
export const pair = (i: number, j: number): number => 3 * i + j;
/** Places of the laboratory's arenas. */
export const STRAIT = 0;
export const PIRATES = 1;
export const FIELD = 2;
