/** Key of the list in which a scenario and a state keep the instruments of a kind. */
export const TABLES = {
  sanctions: 'sanctions',
  mission: 'missions',
  channel: 'channels',
  track: 'tracks',
  ceasefire: 'ceasefires',
  deployment: 'deployments',
  treaty: 'treaties',
  commitment: 'commitments',
} as const;

export type InstrumentKind = keyof typeof TABLES;
export type TableOf<K extends InstrumentKind> = (typeof TABLES)[K];
export type InstrumentTable = TableOf<InstrumentKind>;

export const INSTRUMENT_KINDS = Object.keys(TABLES) as readonly InstrumentKind[];
