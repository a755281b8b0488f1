import type { Theme } from '../view/index.ts';

/** Every colour the board uses. Values are CSS colours; those of the themes here are `#rrggbb`. */
export interface Palette {
  readonly sea: string;
  readonly seaEdge: string;
  readonly land: string;
  readonly landPresent: string;
  readonly landSelf: string;
  readonly landRival: string;
  readonly landAlly: string;
  readonly graticule: string;
  readonly coast: string;
  readonly border: string;
  readonly ink: string;
  readonly muted: string;
  /** Behind labels and marks, so that they stand off the map. */
  readonly halo: string;
  readonly tensionLow: string;
  readonly tension: string;
  readonly tensionHigh: string;
  readonly cooperation: string;
  readonly accent: string;
  readonly self: string;
  readonly rival: string;
}

/** Night atlas: ink sea, muted land, amber to red for tension, teal for cooperation. */
const NIGHT: Palette = {
  sea: '#0b1620',
  seaEdge: '#060d14',
  land: '#1a2833',
  landPresent: '#263947',
  landSelf: '#2b4763',
  landRival: '#3f3a5c',
  landAlly: '#29414f',
  graticule: '#22323f',
  coast: '#4d6474',
  border: '#31434f',
  ink: '#eef1ee',
  muted: '#9fb0ba',
  halo: '#0b1620',
  tensionLow: '#e0a14a',
  tension: '#ff7a55',
  tensionHigh: '#ff4438',
  cooperation: '#43c9b8',
  accent: '#f2c76e',
  self: '#8fc1f5',
  rival: '#c6b4f2',
};

/** Paper atlas: cream paper, engraved greys, oxblood for tension, petrol blue for cooperation. */
const PAPER: Palette = {
  sea: '#f4efe2',
  seaEdge: '#e9e1ce',
  land: '#e6dec9',
  landPresent: '#d6ccb2',
  landSelf: '#b9c9d3',
  landRival: '#cfc4de',
  landAlly: '#ccd1c5',
  graticule: '#ded5bf',
  coast: '#8a8069',
  border: '#c2b698',
  ink: '#1d2126',
  muted: '#5a564b',
  halo: '#f8f4ea',
  tensionLow: '#b4661c',
  tension: '#a3321c',
  tensionHigh: '#7d0f17',
  cooperation: '#0f5d73',
  accent: '#8a5a00',
  self: '#1f4f7a',
  rival: '#5b3f87',
};

export const PALETTES: Readonly<Record<Theme, Palette>> = { night: NIGHT, paper: PAPER };

/** The interface's own tokens, where a page defines them. */
const TOKENS: Partial<Record<keyof Palette, string>> = {
  sea: '--sea',
  land: '--land',
  landPresent: '--land-present',
  landSelf: '--land-self',
  landRival: '--land-rival',
  graticule: '--graticule',
  coast: '--coast',
  ink: '--ink',
  muted: '--muted',
  tension: '--tension',
  cooperation: '--cooperation',
  accent: '--accent',
  self: '--self',
  rival: '--rival',
};

/** The theme's palette with whatever the element's CSS custom properties say instead. */
export function readPalette(element: Element, theme: Theme): Palette {
  const style = getComputedStyle(element);
  const palette: Record<keyof Palette, string> = { ...PALETTES[theme] };
  for (const key of Object.keys(TOKENS) as (keyof Palette)[]) {
    const token = TOKENS[key];
    const value = token === undefined ? '' : style.getPropertyValue(token).trim();
    if (/^#[0-9a-f]{6}$/i.test(value)) palette[key] = value;
  }
  const isNight = theme === 'night';
  return {
    ...palette,
    seaEdge: mix(palette.sea, isNight ? '#000000' : palette.coast, isNight ? 0.4 : 0.14),
    landSelf: mix(palette.land, palette.landSelf, isNight ? 0.66 : 0.95),
    landRival: mix(palette.land, palette.landRival, isNight ? 0.5 : 0.85),
    landAlly: mix(palette.land, palette.landSelf, isNight ? 0.36 : 0.5),
    border: mix(palette.land, palette.coast, isNight ? 0.45 : 0.6),
    halo: isNight ? palette.sea : palette.halo,
  };
}

const channels = (colour: string): readonly [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

/** A colour between two `#rrggbb`, `share` 0–1 of the way. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  const part = Math.max(0, Math.min(1, share));
  const hex = a.map((value, k) =>
    Math.round(value + ((b[k] ?? value) - value) * part)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}

/** Red, green and blue of `#rrggbb` as one number. */
export const toNumber = (colour: string): number => Number.parseInt(colour.slice(1), 16);

/** Colour of a tension or heat of 0–1: amber, then the theme's own, then red. */
export const warmth = ({ tensionLow, tension, tensionHigh }: Palette, share: number): string =>
  share < 0.55
    ? mix(tensionLow, tension, (share - 0.2) / 0.35)
    : mix(tension, tensionHigh, (share - 0.55) / 0.3);
