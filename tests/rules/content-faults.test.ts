import { afterAll, expect, it, vi } from 'vitest';
import { AIM_FAULTS } from '../helpers/faults/aims.ts';
import { CONDITION_FAULTS } from '../helpers/faults/conditions.ts';
import { DOSSIER_FAULTS } from '../helpers/faults/dossiers.ts';
import { EFFECT_FAULTS } from '../helpers/faults/effects.ts';
import { EVENT_FAULTS } from '../helpers/faults/events.ts';
import { type Fault, lineUp, type Reading, readAnew, toldBy } from '../helpers/faults/fault.ts';
import { FORM_FAULTS } from '../helpers/faults/forms.ts';
import { CIRCLE_FAULTS, IDLE_FAULTS } from '../helpers/faults/idle.ts';
import { INSTRUMENT_NEVER_FAULTS } from '../helpers/faults/instrument-never.ts';
import { JSON_FAULTS, KIND_FAULTS } from '../helpers/faults/json.ts';
import { MODEL_FAULTS } from '../helpers/faults/models.ts';
import { MOVE_FAULTS, RECORD_FAULTS } from '../helpers/faults/moves.ts';
import { NEVER_FAULTS } from '../helpers/faults/never.ts';
import { POSSIBLE } from '../helpers/faults/possible.ts';
import { MORE_POSSIBLE } from '../helpers/faults/possible-more.ts';
import { SETTING_FAULTS } from '../helpers/faults/setting.ts';
import { TABLE_FAULTS } from '../helpers/faults/tables.ts';

// Test files of a thread share their modules: what was read anew here is left to nobody.
afterAll(() => vi.resetModules());

it.each<[string, readonly Fault[]]>([
  ['the setting', SETTING_FAULTS],
  ['aims', AIM_FAULTS],
  ['what stands on the table', TABLE_FAULTS],
  ['conditions', CONDITION_FAULTS],
  ['effects', EFFECT_FAULTS],
  ['events', EVENT_FAULTS],
  ['dossiers and texts', DOSSIER_FAULTS],
  ['moves', MOVE_FAULTS],
  ['a record', RECORD_FAULTS],
  ['what never comes about', NEVER_FAULTS],
  ['what an instrument never is', INSTRUMENT_NEVER_FAULTS],
  ['moves and options that nobody can play', IDLE_FAULTS],
  ['cards that lead to each other', CIRCLE_FAULTS],
])(
  'content: every fault of %s is told by its code, place, words and hint, and nothing besides',
  async (_, faults) => {
    const content = await readAnew();
    const told = faults.map(([what, edits]) => [what, edits, toldBy(content, edits)] as const);
    expect(lineUp(told)).toEqual(lineUp(faults));
  },
);

it('content: what stands at the start, what effects do and what the rules do may come about, and nothing else', async () => {
  const content = await readAnew();
  const all = [...POSSIBLE, ...MORE_POSSIBLE];
  const told = all.map(([what, edits]) => [what, edits, toldBy(content, edits)] as const);
  expect(lineUp(told)).toEqual(lineUp(all));
});

it.each<[string, readonly Reading[]]>([
  ['form', FORM_FAULTS],
  ['a parameter', MODEL_FAULTS],
  ['JSON itself', JSON_FAULTS],
  ['a file of its kind', KIND_FAULTS],
])('content: every fault of %s is told in one file by itself', async (_, faults) => {
  const content = await readAnew();
  const told = faults.map(([what, read]) => [what, read, read(content)] as const);
  expect(lineUp(told)).toEqual(lineUp(faults));
});
