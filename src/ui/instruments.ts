import type {
  Ceasefire,
  Channel,
  Commitment,
  Deployment,
  GameState,
  Mission,
  Observation,
  Sanctions,
  Track,
  Treaty,
  World,
} from '../engine/index.ts';

/** Kinds of instruments, in the order in which they are listed. */
export const INSTRUMENTS = [
  'sanctions',
  'staff',
  'channel',
  'talks',
  'treaty',
  'commitment',
  'deployment',
  'ceasefire',
] as const;
export type InstrumentKind = (typeof INSTRUMENTS)[number];

type Thing =
  | { readonly kind: 'sanctions'; readonly one: Sanctions }
  | { readonly kind: 'staff'; readonly one: Mission }
  | { readonly kind: 'channel'; readonly one: Channel }
  | { readonly kind: 'talks'; readonly one: Track }
  | { readonly kind: 'treaty'; readonly one: Treaty }
  | { readonly kind: 'commitment'; readonly one: Commitment }
  | { readonly kind: 'deployment'; readonly one: Deployment }
  | { readonly kind: 'ceasefire'; readonly one: Ceasefire };

/** One regime, mission, channel, track … with the id of the sign under which the map shows it. */
export type Instrument = Thing & {
  /** `sanctions.USA-RUS`, `deployment.donbas.self`: several may share one. */
  readonly id: string;
  /** Whether it is one of those that count now: sanctions with steps, talks that are not closed, open promises. */
  readonly isInForce: boolean;
};

/** Whose forces they are, as the map tells sides apart: one's own and allies', the rival's, or others'. */
export type Side = 'self' | 'rival' | 'present';

/** The side of a power, by index; `self` is the code of the power whose table it is, `null` for a reader. */
export const sideOf = (world: World, self: string | null, power: number): Side => {
  const own = self ?? world.powers[world.played[0] ?? 0] ?? '';
  const code = world.powers[power] ?? '';
  const isAlly = world.scenario.file.bodies.some(
    ({ members }) => members.includes(own) && members.includes(code),
  );
  if (code === own || isAlly) return 'self';
  return world.played.includes(power) ? 'rival' : 'present';
};

/** Two powers in the order in which the map names their thread. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a}-${b}` : `${b}-${a}`);

/** Every instrument of a state or of what a power sees of it, those not in force among them. */
export const instrumentsOf = (
  world: World,
  view: GameState | Observation,
  self: string | null,
): readonly Instrument[] => {
  const code = (power: number | undefined): string => world.powers[power ?? -1] ?? '';
  const arena = (at: number): string => world.arenas[at] ?? '';
  const { instruments } = view;
  return [
    ...instruments.sanctions.map((one) => ({
      kind: 'sanctions' as const,
      id: `sanctions.${code(one.from)}-${code(one.to)}`,
      isInForce: one.executive + one.legislated > 0,
      one,
    })),
    ...instruments.missions.map((one) => ({
      kind: 'staff' as const,
      id: `staff.${code(one.sender)}-${code(one.host)}`,
      isInForce: true,
      one,
    })),
    ...instruments.channels.map((one) => ({
      kind: 'channel' as const,
      id: `channel.${pairOf(code(one.a), code(one.b))}`,
      isInForce: true,
      one,
    })),
    ...instruments.tracks.map((one) => ({
      kind: 'talks' as const,
      id: `talks.${pairOf(code(one.a), code(one.b))}`,
      isInForce: one.status !== 'closed',
      one,
    })),
    ...instruments.treaties.map((one) => ({
      kind: 'treaty' as const,
      // Those of more than two powers lie where their first two parties' do.
      id: `treaty.${pairOf(code(one.parties[0]), code(one.parties[1]))}`,
      isInForce: true,
      one,
    })),
    ...instruments.commitments.map((one) => ({
      kind: 'commitment' as const,
      id: `commitment.${code(one.by)}-${code(one.to)}`,
      isInForce: one.status === 'open',
      one,
    })),
    ...instruments.deployments.map((one) => ({
      kind: 'deployment' as const,
      id: `deployment.${arena(one.arena)}.${sideOf(world, self, one.by)}`,
      isInForce: one.size > 0,
      one,
    })),
    ...instruments.ceasefires.map((one) => ({
      kind: 'ceasefire' as const,
      id: `ceasefire.${arena(one.arena)}`,
      isInForce: one.status !== 'none',
      one,
    })),
  ];
};

/** What an instrument lies on, read from its id: two powers, or an arena. */
export type Ground =
  | { readonly pair: readonly [string, string]; readonly arena: null }
  | { readonly pair: null; readonly arena: string };

export const groundOf = (id: string): Ground => {
  const [kind = '', rest = ''] = id.split('.');
  if (kind === 'deployment' || kind === 'ceasefire') return { pair: null, arena: rest };
  const [a = '', b = ''] = rest.split('-');
  return { pair: [a, b], arena: null };
};

/** The key under which the map and the text board choose an instrument: `instrument:sanctions.USA-RUS`. */
export const instrumentKey = (id: string): string => `instrument:${id}`;
