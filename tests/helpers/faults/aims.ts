import { vow } from '../spoil.ts';
import { type Fault, setting, table, text } from './fault.ts';

const promise = vow();
const objective = (measure: object) => setting(['objectives', 'ALT', 1, 'measure'], measure as never);
const redLine = (condition: object) =>
  setting(['instructions', 'ALT', 1, 'redLines', 0, 'condition'], condition as never);
const staff = { kind: 'staff', from: 'ALT', to: 'BER' };

/** Faults of what powers want, and of what they promised first. */
export const AIM_FAULTS: readonly Fault[] = [
  [
    'aims of one who does not play',
    [
      setting(
        ['objectives', 'COR'],
        [{ id: 'calm', basket: 'essential', weight: 1, measure: { type: 'kept' } }],
      ),
    ],
    [
      '[unknown-id] scenario.json objectives.COR: "COR" is not among the played powers; played powers: ALT, BER',
      '[text-missing] scenario.json objectives.COR.0: there is no text "objective.COR.calm"; add "objective.COR.calm" to text.en.json',
    ],
  ],
  [
    'no aims',
    [setting(['objectives', 'BER'])],
    [
      '[missing] scenario.json objectives.BER: BER is played and has no objectives; add "BER"',
      '[unknown-id] scenario.json instructions.BER.0.weights.relief: "relief" is not among the objectives of BER; there are no objectives of BER here',
    ],
  ],
  [
    'no instructions',
    [setting(['instructions', 'BER'])],
    ['[missing] scenario.json instructions.BER: BER is played and has no instructions; add "BER"'],
  ],
  [
    'an objective that stands twice',
    [
      setting(['objectives', 'ALT', 2, 'id'], 'calm'),
      setting(['instructions', 'ALT', 0, 'weights'], { 'open-strait': 1536 }),
    ],
    [
      '[duplicate-id] scenario.json objectives.ALT.2.id: objective "calm" stands twice; rename one, or take it out',
    ],
  ],
  [
    'an objective without a slope',
    [setting(['objectives', 'ALT', 1, 'measure', 'full'], 800)],
    ['[range] scenario.json objectives.ALT.1.measure.full: "zero" and "full" are both 800; set them apart'],
  ],
  [
    'an objective in no arena',
    [objective({ type: 'zone', arena: 'strat', reach: 300 })],
    [
      '[unknown-id] scenario.json objectives.ALT.1.measure.arena: "strat" is not among the arenas; did you mean "strait"?',
    ],
  ],
  [
    'an objective where its power has no zone',
    [objective({ type: 'zone', arena: 'piracy', reach: 300 }), setting(['arenas', 1, 'zones', 'ALT'])],
    [
      '[zone] scenario.json objectives.ALT.1.measure.arena: ALT has no acceptable zone in "piracy"; add it to the arena\'s "zones"',
    ],
  ],
  [
    'an objective of a quantity of a target',
    [objective({ type: 'quantity', quantity: { kind: 'mood', who: 'target' }, zero: 0, full: 9 })],
    [
      '[role] scenario.json objectives.ALT.1.measure.quantity.who: "target" stands for nobody here: an aim has no target; name a power by its code',
    ],
  ],
  [
    'an objective of a condition in any arena',
    [objective({ type: 'condition', condition: { type: 'ceasefire', arena: '*', is: 'none' } })],
    [
      '[role] scenario.json objectives.ALT.1.measure.condition.arena: "*" stands for no arena here: an aim names its arena; name an arena',
    ],
  ],
  [
    'an objective of a body that there is none of',
    [objective({ type: 'quantity', quantity: { kind: 'cohesion', body: 'PAKT' }, zero: 0, full: 9 })],
    [
      '[unknown-id] scenario.json objectives.ALT.1.measure.quantity.body: "PAKT" is not among the bodies; did you mean "PACT"?',
    ],
  ],
  [
    'an objective that scores the same throughout',
    [objective({ type: 'quantity', quantity: staff, zero: 400, full: 500 })],
    [
      '[never] scenario.json objectives.ALT.1.measure.quantity: scores the same whatever happens, from 400 to 500; it can be 0 to 400',
    ],
  ],
  [
    'an objective that never holds',
    [
      objective({
        type: 'condition',
        condition: { type: 'mission', host: 'BER', sender: 'ALT', is: 'capped' },
      }),
    ],
    [
      '[never] scenario.json objectives.ALT.1.measure.condition: can never hold: the mission of ALT in BER (ceiling) is never "capped"; it can be uncapped',
    ],
  ],
  [
    'an objective of which a branch never holds',
    [
      objective({
        type: 'condition',
        condition: {
          type: 'any',
          of: [
            { type: 'mission', host: 'BER', sender: 'ALT', is: 'capped' },
            { type: 'mission', host: 'BER', sender: 'ALT', is: 'uncapped' },
          ],
        },
      }),
    ],
    [
      '[never] scenario.json objectives.ALT.1.measure.condition.of.0: can never hold: the mission of ALT in BER (ceiling) is never "capped"; it can be uncapped',
    ],
  ],
  [
    'an instruction that stands twice',
    [setting(['instructions', 'ALT', 1, 'id'], 'allies-first'), text('redline.ALT.no-brink', 'x')],
    [
      '[duplicate-id] scenario.json instructions.ALT.1.id: instruction "allies-first" stands twice; rename one, or take it out',
    ],
  ],
  [
    'a weight of no objective',
    [setting(['instructions', 'BER', 0, 'weights', 'relif'], 1)],
    [
      '[unknown-id] scenario.json instructions.BER.0.weights.relif: "relif" is not among the objectives of BER; did you mean "relief"?',
    ],
  ],
  [
    'a zone of an instruction in no arena',
    [setting(['instructions', 'ALT', 0, 'zones'], { strat: [1, 1] })],
    [
      '[unknown-id] scenario.json instructions.ALT.0.zones.strat: "strat" is not among the arenas; did you mean "strait"?',
    ],
  ],
  [
    'a zone of an instruction whose power has none',
    [
      setting(['instructions', 'ALT', 0, 'zones'], { piracy: [1, 1] }),
      setting(['arenas', 1, 'zones', 'ALT']),
    ],
    [
      '[zone] scenario.json instructions.ALT.0.zones.piracy: ALT has no acceptable zone in "piracy"; add it to the arena\'s "zones"',
    ],
  ],
  [
    'a zone shifted until nothing is left',
    [setting(['instructions', 'ALT', 0, 'zones', 'strait'], [400, 0])],
    [
      '[range] scenario.json instructions.ALT.0.zones.strait: shifts the zone to 300 … 300; keep the lower end lower',
    ],
  ],
  [
    'a red line that stands twice',
    [
      setting(['instructions', 'ALT', 1, 'redLines', 1], {
        id: 'no-brink',
        condition: { type: 'turn', from: 4 },
      }),
    ],
    [
      '[duplicate-id] scenario.json instructions.ALT.1.redLines.1.id: red line "no-brink" stands twice; rename one, or take it out',
    ],
  ],
  [
    'a red line at a target',
    [redLine({ type: 'quantity', quantity: { kind: 'mood', who: 'target' }, atLeast: 1 })],
    [
      '[role] scenario.json instructions.ALT.1.redLines.0.condition.quantity.who: "target" stands for nobody here: an aim has no target; name a power by its code',
    ],
  ],
  [
    'a red line across a mission that there is none of',
    [redLine({ type: 'mission', host: 'COR', sender: 'ALT', is: 'capped' })],
    [
      '[never] scenario.json instructions.ALT.1.redLines.0.condition: can never hold: the mission of ALT in COR (ceiling) is never "capped"; it can be none',
    ],
  ],
  [
    'a red line across forces that there are none of',
    [redLine({ type: 'deployment', by: 'COR', arena: 'piracy', atLeast: 1 })],
    [
      '[never] scenario.json instructions.ALT.1.redLines.0.condition: can never hold: the size of the forces of COR in "piracy" is never at least 1; it can be 0 to 0',
    ],
  ],
  [
    'a first promise that nobody can keep',
    [
      table('commitments', {
        ...promise,
        pledge: {
          kind: 'condition',
          condition: { type: 'mission', host: 'BER', sender: 'ALT', is: 'capped' },
        },
      }),
    ],
    [
      '[never] scenario.json instruments.commitments.0.pledge.condition: can never hold: the mission of ALT in BER (ceiling) is never "capped"; it can be uncapped',
    ],
  ],
  [
    'an objective at the budget of somebody is fine',
    [objective({ type: 'quantity', quantity: { kind: 'capital', who: 'BER' }, zero: 0, full: 9 })],
    [],
  ],
  [
    'an objective at a rival and at oneself',
    [
      objective({
        type: 'condition',
        condition: { type: 'mission', host: 'rival', sender: 'self', is: 'capped' },
      }),
    ],
    [
      '[never] scenario.json objectives.ALT.1.measure.condition: can never hold: the mission of ALT in BER (ceiling) is never "capped"; it can be uncapped',
    ],
  ],
  [
    'an objective from above what can be',
    [objective({ type: 'quantity', quantity: { kind: 'mood', who: 'self' }, zero: 1001, full: 1000 })],
    [
      '[never] scenario.json objectives.ALT.1.measure.quantity: scores the same whatever happens, from 1001 to 1000; it can be 0 to 1000',
    ],
  ],
  [
    'an objective from within what can be to the end is fine',
    [objective({ type: 'quantity', quantity: { kind: 'mood', who: 'self' }, zero: 1000, full: 999 })],
    [],
  ],
  [
    'an objective from below what can be',
    [objective({ type: 'quantity', quantity: { kind: 'mood', who: 'self' }, zero: -1, full: 0 })],
    [
      '[never] scenario.json objectives.ALT.1.measure.quantity: scores the same whatever happens, from -1 to 0; it can be 0 to 1000',
    ],
  ],
  [
    'a red line across a seized house, which nobody seizes, is fine',
    [redLine({ type: 'mission', host: 'rival', sender: 'self', is: 'property-seized' })],
    [],
  ],
  [
    'a red line across more staff than there is, is fine',
    [redLine({ type: 'quantity', quantity: staff, atLeast: 5000 })],
    [],
  ],
  [
    'a red line with a branch that never holds',
    [
      redLine({
        type: 'any',
        of: [
          { type: 'mission', host: 'COR', sender: 'ALT', is: 'capped' },
          { type: 'turn', from: 2 },
        ],
      }),
    ],
    [
      '[never] scenario.json instructions.ALT.1.redLines.0.condition.of.0: can never hold: the mission of ALT in COR (ceiling) is never "capped"; it can be none',
    ],
  ],
  [
    'a first promise by whoever makes it',
    [
      setting(
        ['instruments', 'commitments'],
        [
          {
            by: 'BER',
            to: 'ALT',
            tag: 'vow',
            pledge: {
              kind: 'condition',
              condition: { type: 'mission', host: 'self', sender: 'target', is: 'capped' },
            },
            due: 4,
            audience: 'public',
          },
        ],
      ),
    ],
    [
      '[never] scenario.json instruments.commitments.0.pledge.condition: can never hold: the mission of ALT in BER (ceiling) is never "capped"; it can be uncapped',
    ],
  ],
];
