import type { Stance } from '../view/index.ts';
import type { ArenaItem, BodyItem, DrawList, Label, LabelVoice, MarkItem, PowerItem } from './drawlist.ts';
import { drawGlyph } from './glyphs.ts';
import { countSize } from './labels.ts';
import { mix, type Palette, warmth } from './palette.ts';
import { drawThread } from './threads.ts';
import { drawTrend } from './trends.ts';

const SANS = '"Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const SERIF = '"Source Serif 4", Georgia, "Times New Roman", serif';

/** The font of each voice, at a size in CSS pixels. */
export const fontOf = (voice: LabelVoice, size: number): string =>
  ({
    capital: `600 ${size}px ${SANS}`,
    power: `600 ${size}px ${SANS}`,
    arena: `italic 600 ${size}px ${SERIF}`,
    count: `600 ${size}px ${SANS}`,
    sea: `italic 600 ${size}px ${SERIF}`,
    note: `600 ${size}px ${SANS}`,
  })[voice];

/** Extra room between letters, as a share of the size. */
export const spacingOf = (voice: LabelVoice): number =>
  voice === 'sea' ? 0.2 : voice === 'capital' ? 0.09 : 0.01;

/** Draws everything that lies over the map, in CSS pixels times `ratio`. Clears first. */
export function drawInk(
  context: CanvasRenderingContext2D,
  list: DrawList,
  palette: Palette,
  unit: number,
  ratio: number,
): void {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  for (const name of list.scenery) drawScenery(context, name, palette);
  for (const thread of list.threads) drawThread(context, thread, palette, unit);
  for (const arena of list.arenas) drawLeader(context, arena.label, palette);
  for (const power of list.powers) drawLeader(context, power.label, palette);
  for (const mark of list.marks) drawTether(context, mark, palette);
  for (const body of list.bodies) drawTies(context, body, palette);
  for (const arena of list.arenas) drawArena(context, arena, palette, unit);
  for (const power of list.powers) drawPower(context, power, palette);
  for (const mark of list.marks) drawMark(context, mark, palette, unit);
  for (const trend of list.trends) drawTrend(context, trend, palette);
  for (const body of list.bodies) drawBody(context, body, palette);
  for (const arena of list.arenas)
    drawLabel(context, arena.label, mix(palette.ink, palette.muted, 0.25), palette);
  for (const power of list.powers)
    drawLabel(
      context,
      power.label,
      power.played ? palette.ink : mix(palette.ink, palette.muted, 0.35),
      palette,
    );
  context.restore();
}

const stanceColour = (stance: Stance | null, palette: Palette): string =>
  stance === 'self'
    ? palette.self
    : stance === 'rival'
      ? palette.rival
      : stance === 'ally'
        ? mix(palette.self, palette.muted, 0.45)
        : palette.muted;

function drawLeader(context: CanvasRenderingContext2D, label: Label | null, palette: Palette): void {
  if (!label?.leader) return;
  const [from, to] = label.leader;
  context.strokeStyle = palette.muted;
  context.globalAlpha = 0.8;
  context.lineWidth = 0.8;
  context.beginPath();
  context.moveTo(from[0], from[1]);
  context.lineTo(to[0], to[1]);
  context.stroke();
  context.globalAlpha = 1;
}

function drawTether(context: CanvasRenderingContext2D, { at, tether }: MarkItem, palette: Palette): void {
  if (!tether) return;
  context.strokeStyle = palette.muted;
  context.globalAlpha = 0.6;
  context.lineWidth = 0.8;
  context.beginPath();
  context.moveTo(tether[0], tether[1]);
  context.lineTo(at[0], at[1]);
  context.stroke();
  context.globalAlpha = 1;
}

function drawLabel(
  context: CanvasRenderingContext2D,
  label: Label | null,
  colour: string,
  palette: Palette,
): void {
  if (!label) return;
  context.font = fontOf(label.voice, label.size);
  context.letterSpacing = `${spacingOf(label.voice) * label.size}px`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.strokeStyle = palette.halo;
  context.globalAlpha = 0.86;
  context.lineWidth = 3.4;
  context.strokeText(label.text, label.x, label.y + 0.5);
  context.globalAlpha = 1;
  context.fillStyle = colour;
  context.fillText(label.text, label.x, label.y + 0.5);
  context.letterSpacing = '0px';
}

/** Names of seas are part of the paper: no halo, faint. */
function drawScenery(context: CanvasRenderingContext2D, label: Label, palette: Palette): void {
  context.font = fontOf(label.voice, label.size);
  context.letterSpacing = `${spacingOf(label.voice) * label.size}px`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.globalAlpha = label.voice === 'sea' ? 0.42 : 0.9;
  context.fillStyle = palette.muted;
  context.fillText(label.text, label.x, label.y);
  context.globalAlpha = 1;
  context.letterSpacing = '0px';
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
}

/** A capital: a ringed dot for a played power, a dot for the others. */
function drawPower(context: CanvasRenderingContext2D, power: PowerItem, palette: Palette): void {
  const [x, y] = power.at;
  const colour = stanceColour(power.stance, palette);
  context.lineWidth = 1.5;
  if (power.emphasis === 'strong') {
    context.fillStyle = palette.accent;
    context.globalAlpha = 0.35;
    disc(context, x, y, power.radius + 6);
    context.fill();
    context.globalAlpha = 1;
  }
  context.fillStyle = palette.halo;
  disc(context, x, y, power.radius + 1.4);
  context.fill();
  context.strokeStyle = power.played ? colour : palette.ink;
  context.fillStyle = power.played ? palette.halo : colour;
  disc(context, x, y, power.radius);
  context.fill();
  context.stroke();
  if (!power.played) return;
  context.fillStyle = colour;
  disc(context, x, y, power.radius * 0.48);
  context.fill();
}

/** Dotted lines from a body's plate to its members' capitals. */
function drawTies(context: CanvasRenderingContext2D, body: BodyItem, palette: Palette): void {
  context.strokeStyle = stanceColour(body.stance, palette);
  context.globalAlpha = { strong: 0.95, normal: 0.6, faint: 0.15 }[body.emphasis];
  context.lineWidth = 1.1;
  context.setLineDash([1.2, 3.2]);
  context.lineCap = 'round';
  context.beginPath();
  for (const [x, y] of body.members) {
    context.moveTo(body.at[0], body.at[1]);
    context.lineTo(x, y);
  }
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** A body: a plate with its name and cohesion, the cohesion again as a bar that shortens. */
function drawBody(context: CanvasRenderingContext2D, body: BodyItem, palette: Palette): void {
  const { width, height, size } = body;
  const [left, top] = [body.at[0] - width / 2, body.at[1] - height / 2];
  const colour = stanceColour(body.stance, palette);
  context.globalAlpha = body.emphasis === 'faint' ? 0.55 : 0.95;
  context.fillStyle = palette.halo;
  context.strokeStyle = body.emphasis === 'strong' ? palette.accent : colour;
  context.lineWidth = body.emphasis === 'strong' ? 2 : 1.1;
  context.beginPath();
  context.roundRect(left, top, width, height, 3);
  context.fill();
  context.stroke();
  context.font = fontOf('power', size);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.ink;
  context.fillText(body.text, body.at[0], top + 3.5 + size * 0.58);
  const bar = width - 10;
  context.lineCap = 'butt';
  context.lineWidth = 2;
  context.strokeStyle = palette.muted;
  context.globalAlpha *= 0.45;
  context.beginPath();
  context.moveTo(left + 5, top + height - 4.5);
  context.lineTo(left + 5 + bar, top + height - 4.5);
  context.stroke();
  context.globalAlpha = body.emphasis === 'faint' ? 0.55 : 1;
  context.strokeStyle = colour;
  context.beginPath();
  context.moveTo(left + 5, top + height - 4.5);
  context.lineTo(left + 5 + (bar * body.cohesion) / 1000, top + height - 4.5);
  context.stroke();
  context.globalAlpha = 1;
}

/** An arena: a core that grows and sharpens with heat, an arc of progress, and a scale for its terms. */
function drawArena(
  context: CanvasRenderingContext2D,
  arena: ArenaItem,
  palette: Palette,
  unit: number,
): void {
  const [x, y] = arena.at;
  const heat = arena.heat / 1000;
  const warm = warmth(palette, heat);
  const inner = arena.radius * 0.62;
  if (arena.anchor) {
    context.strokeStyle = palette.muted;
    context.lineWidth = 0.8;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(arena.anchor[0], arena.anchor[1]);
    context.stroke();
    context.fillStyle = palette.ink;
    disc(context, arena.anchor[0], arena.anchor[1], 1.6);
    context.fill();
  }
  if (arena.emphasis === 'strong') {
    context.fillStyle = palette.accent;
    context.globalAlpha = 0.3;
    disc(context, x, y, arena.radius + 7);
    context.fill();
  }
  context.globalAlpha = 0.92;
  context.fillStyle = palette.halo;
  disc(context, x, y, arena.radius + 2);
  context.fill();
  context.globalAlpha = 1;
  context.lineCap = 'butt';
  context.strokeStyle = palette.muted;
  context.globalAlpha = 0.45;
  context.lineWidth = 2.2 * unit;
  disc(context, x, y, arena.radius);
  context.stroke();
  context.globalAlpha = 1;
  if (arena.progress > 0) {
    context.strokeStyle = palette.cooperation;
    context.lineWidth = 3 * unit;
    context.beginPath();
    context.arc(x, y, arena.radius, -Math.PI / 2, -Math.PI / 2 + (arena.progress / 1000) * Math.PI * 2);
    context.stroke();
  }
  context.fillStyle = warm;
  traceStar(context, x, y, Math.max(1.8, inner * (0.3 + heat * 0.75)), heat);
  context.fill();
  drawTerms(context, arena, palette, unit);
}

/** A disc that turns into a star as heat rises. */
function traceStar(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  reach: number,
  heat: number,
): void {
  const POINTS = 9;
  const deep = reach * (1 - Math.max(0, heat - 0.15) * 0.72);
  context.beginPath();
  for (let k = 0; k < POINTS * 2; k++) {
    const angle = -Math.PI / 2 + (k / POINTS) * Math.PI;
    const radius = k % 2 === 0 ? reach : deep;
    if (k === 0) context.moveTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
    else context.lineTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
  }
  context.closePath();
}

/** A scale under the marker: the pointer stands toward the party on whose terms the matter lies. */
function drawTerms(
  context: CanvasRenderingContext2D,
  arena: ArenaItem,
  palette: Palette,
  unit: number,
): void {
  const [x, y] = [arena.at[0], arena.at[1] + arena.radius + 4.5 * unit];
  const half = arena.radius * 0.95;
  const at = x + (arena.terms / 500) * half;
  context.strokeStyle = palette.halo;
  context.lineWidth = 4.5 * unit;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(x - half, y);
  context.lineTo(x + half, y);
  context.stroke();
  context.lineWidth = 1.6 * unit;
  for (const [side, stance] of [
    [-1, arena.lean[0]],
    [1, arena.lean[1]],
  ] as const) {
    context.strokeStyle = stanceColour(stance, palette);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + side * half, y);
    context.stroke();
  }
  context.fillStyle = palette.ink;
  context.strokeStyle = palette.halo;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(at, y - 3.4 * unit);
  context.lineTo(at + 2.8 * unit, y);
  context.lineTo(at, y + 3.4 * unit);
  context.lineTo(at - 2.8 * unit, y);
  context.closePath();
  context.stroke();
  context.fill();
}

/** An instrument: a coin with its glyph, dashed and struck when broken, with its figure beside it. */
function drawMark(context: CanvasRenderingContext2D, mark: MarkItem, palette: Palette, unit: number): void {
  const [x, y] = mark.at;
  const { radius } = mark;
  const ink = mark.state === 'broken' ? palette.muted : palette.ink;
  context.save();
  context.fillStyle = palette.halo;
  context.beginPath();
  context.roundRect(
    x - radius - 1.2,
    y - radius - 1.2,
    radius * 2 + 2.4 + mark.countWidth,
    radius * 2 + 2.4,
    radius + 1.2,
  );
  context.globalAlpha = 0.88;
  context.fill();
  context.globalAlpha = 1;
  disc(context, x, y, radius);
  context.fill();
  context.strokeStyle =
    mark.emphasis === 'strong'
      ? palette.accent
      : mark.stance === null
        ? palette.muted
        : stanceColour(mark.stance, palette);
  context.lineWidth = mark.emphasis === 'strong' ? 2.2 : 1.3;
  if (mark.state !== 'steady') context.setLineDash([2.4, 2]);
  disc(context, x, y, radius - 0.6);
  context.stroke();
  context.setLineDash([]);
  if (mark.progress !== null && mark.progress > 0) {
    context.strokeStyle = palette.cooperation;
    context.lineWidth = 2 * unit;
    context.beginPath();
    context.arc(x, y, radius - 0.6, -Math.PI / 2, -Math.PI / 2 + (mark.progress / 1000) * Math.PI * 2);
    context.stroke();
  }
  context.strokeStyle = ink;
  context.fillStyle = ink;
  drawGlyph(context, mark.glyph, x, y, radius * 0.92);
  if (mark.state === 'broken') {
    context.strokeStyle = palette.tension;
    context.lineWidth = 1.6;
    context.lineCap = 'round';
    context.beginPath();
    context.moveTo(x - radius * 0.6, y + radius * 0.6);
    context.lineTo(x + radius * 0.6, y - radius * 0.6);
    context.stroke();
  }
  if (mark.count !== null) {
    context.font = fontOf('count', countSize(radius));
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = palette.ink;
    context.fillText(mark.count, x + radius + 2, y + 0.5);
  }
  context.restore();
}
