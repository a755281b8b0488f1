import type { Json } from '../edit.ts';
import { card, dossier, type Fault } from './fault.ts';

const when = (k: number, ...all: readonly Json[]) => card([k, 'when'], all);
const vote = (...all: readonly Json[]) => when(2, ...all);
const flag = (name: string, is = true): Json => ({ type: 'flag', flag: name, is });
const heat = (bounds: { readonly [key: string]: Json }): Json => ({
  type: 'quantity',
  quantity: { kind: 'heat', arena: 'strait' },
  ...bounds,
});
const not = (of: Json): Json => ({ type: 'not', of });
const any = (...of: readonly Json[]): Json => ({ type: 'any', of });
const all = (...of: readonly Json[]): Json => ({ type: 'all', of });
const fired = (id: string, option?: string): Json => ({
  type: 'fired',
  card: id,
  ...(option === undefined ? {} : { option }),
});
const envoy = (is: string): Json => ({ type: 'channel', between: ['ALT', 'BER'], channel: 'envoy', is });
const mission = (is: string): Json => ({ type: 'mission', host: 'BER', sender: 'ALT', is });
const power = (...is: readonly string[]): Json => ({ type: 'power', is });

/** Conditions of a card that is dealt in turns 2 to 4, and why they never hold. */
export const NEVER_FAULTS: readonly Fault[] = [
  [
    'a turn outside the window',
    [vote({ type: 'turn', to: 1 })],
    ['[never] cards.json cards.2.when.0: can never hold: the turn is never at most 1; it can be 2 to 4'],
  ],
  [
    'one turn outside the window',
    [vote({ type: 'turn', from: 1, to: 1 })],
    ['[never] cards.json cards.2.when.0: can never hold: the turn is never 1; it can be 2 to 4'],
  ],
  [
    'not before a turn after the window',
    [vote(not({ type: 'turn', to: 4 }))],
    ['[never] cards.json cards.2.when.0.of: can never hold: the turn is never at least 5; it can be 2 to 4'],
  ],
  [
    'bounds that contradict each other',
    [vote(heat({ atLeast: 700 }), heat({ atMost: 600 }))],
    [
      '[never] cards.json cards.2.when.1: can never hold together with what stands before it; change one of them, or join them with "any"',
    ],
  ],
  [
    'three conditions, the third against the second',
    [vote(heat({ atLeast: 1 }), heat({ atLeast: 700 }), heat({ atMost: 600 }))],
    [
      '[never] cards.json cards.2.when.2: can never hold together with what stands before it; change one of them, or join them with "any"',
    ],
  ],
  [
    'a flag and no flag in one',
    [vote(all(flag('ship-held'), flag('ship-held', false)))],
    [
      '[never] cards.json cards.2.when.0: can never hold; look at its parts: they contradict each other or the scenario',
    ],
  ],
  [
    'a part of all',
    [vote(all(heat({ atLeast: 1 }), envoy('open')))],
    [
      '[never] cards.json cards.2.when.0.of.1: can never hold: the envoy channel of ALT and BER is never "open"; it can be shut',
    ],
  ],
  [
    'all branches of any',
    [vote(any(envoy('open'), mission('capped')))],
    [
      '[never] cards.json cards.2.when.0: can never hold; look at its parts: they contradict each other or the scenario',
    ],
  ],
  [
    'one branch of any',
    [vote(any(heat({ atLeast: 1 }), envoy('open')))],
    [
      '[never] cards.json cards.2.when.0.of.1: can never hold: the envoy channel of ALT and BER is never "open"; it can be shut',
    ],
  ],
  [
    'one branch of any within all',
    [vote(all(heat({ atLeast: 1 }), any(heat({ atMost: 9 }), envoy('open'))))],
    [
      '[never] cards.json cards.2.when.0.of.1.of.1: can never hold: the envoy channel of ALT and BER is never "open"; it can be shut',
    ],
  ],
  [
    'what is denied of any',
    [vote(not(any(heat({ atLeast: 1 }), envoy('shut'))))],
    [
      '[never] cards.json cards.2.when.0.of.of.1: can never hold: the envoy channel of ALT and BER is never other than "shut"; it can be shut',
    ],
  ],
  [
    'what is denied of all',
    [vote(not(all(envoy('shut'), mission('uncapped'))))],
    [
      '[never] cards.json cards.2.when.0.of: can never hold; look at its parts: they contradict each other or the scenario',
    ],
  ],
  [
    'what is denied twice',
    [vote(not(not(envoy('open'))))],
    [
      '[never] cards.json cards.2.when.0.of.of: can never hold: the envoy channel of ALT and BER is never "open"; it can be shut',
    ],
  ],
  [
    'a state that it is always in',
    [vote(not(mission('uncapped')))],
    [
      '[never] cards.json cards.2.when.0.of: can never hold: the mission of ALT in BER (ceiling) is never other than "uncapped"; it can be uncapped',
    ],
  ],
  [
    'that one is not oneself',
    [vote(not(power('ALT')))],
    [
      '[never] cards.json cards.2.when.0.of: can never hold: it is always ALT; name that power, or take this out',
    ],
  ],
  [
    'that one is another',
    [vote(power('BER', 'COR'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: it is always ALT; name that power, or take this out',
    ],
  ],
  [
    'a card that never comes',
    [when(0, envoy('open')), vote(fired('ship-seized'))],
    [
      '[never] cards.json cards.0.when.0: can never hold: the envoy channel of ALT and BER is never "open"; it can be shut',
      '[never] cards.json cards.1.onlyFollowUp: can never happen: nothing that has "ship-released" as its follow-up can; look at what should lead to it',
      '[never] cards.json cards.2.when.0: can never hold: the card "ship-seized" never comes about; look at what should bring it about, or take this out',
    ],
  ],
  [
    'an option that is never open',
    [card([2, 'decision', 'options', 1, 'when'], [envoy('open')])],
    [
      '[never] cards.json cards.2.decision.options.1.when.0: can never hold: the envoy channel of ALT and BER is never "open"; it can be shut',
    ],
  ],
  [
    'an option that nobody can choose',
    [card([2, 'decision', 'options', 1, 'when'], [envoy('open')]), when(3, fired('budget-vote', 'veto'))],
    [
      '[never] cards.json cards.2.decision.options.1.when.0: can never hold: the envoy channel of ALT and BER is never "open"; it can be shut',
      '[never] cards.json cards.3.when.0: can never hold: the option "veto" of "budget-vote" never comes about; look at what should bring it about, or take this out',
    ],
  ],
  [
    'an option with a dead branch',
    [card([2, 'decision', 'options', 1, 'when'], [any(envoy('open'), envoy('shut'))])],
    [
      '[never] cards.json cards.2.decision.options.1.when.0.of.0: can never hold: the envoy channel of ALT and BER is never "open"; it can be shut',
    ],
  ],
  [
    'a part of an effect',
    [card([0, 'effects', 0, 'if'], envoy('open'))],
    [
      '[never] cards.json cards.0.effects.0.if: can never hold: the envoy channel of ALT and BER is never "open"; it can be shut',
    ],
  ],
  [
    'a part of a lapse',
    [dossier([0, 'lapse', 0, 'if'], envoy('open'))],
    [
      '[never] dossiers.json cards.0.lapse.0.if: can never hold: the envoy channel of ALT and BER is never "open"; it can be shut',
    ],
  ],
  [
    'a part of an option',
    [card([2, 'decision', 'options', 0, 'effects', 0, 'if'], envoy('open'))],
    [
      '[never] cards.json cards.2.decision.options.0.effects.0.if: can never hold: the envoy channel of ALT and BER is never "open"; it can be shut',
    ],
  ],
  [
    'a dossier',
    [dossier([0, 'when'], [envoy('open')])],
    [
      '[never] dossiers.json cards.0.when.0: can never hold: the envoy channel of ALT and BER is never "open"; it can be shut',
    ],
  ],
  [
    'what comes after a window of one turn',
    [when(0, fired('budget-vote'))],
    [
      '[never] cards.json cards.0.when: can never hold while its window is open: what it waits for comes later; its brief is that of turn 1; what happens at the same brief comes too late',
      '[never] cards.json cards.1.onlyFollowUp: can never happen: nothing that has "ship-released" as its follow-up can; look at what should lead to it',
    ],
  ],
  [
    'what comes in the last turn of a window',
    [
      card([0, 'window'], { from: '2017-07-03', to: '2017-07-10' }),
      when(0, fired('collision')),
      card([3, 'window'], { from: '2017-07-17', to: '2017-07-17' }),
    ],
    [
      '[never] cards.json cards.0.when: can never hold while its window is open: what it waits for comes later; its briefs are those of turns 1 to 2; what happens at the same brief comes too late',
      '[never] cards.json cards.1.onlyFollowUp: can never happen: nothing that has "ship-released" as its follow-up can; look at what should lead to it',
    ],
  ],
  [
    'a promise of a lapse that falls due too late',
    [
      dossier([0, 'lapse', 0], {
        type: 'commitment',
        by: 'self',
        to: 'rival',
        tag: 'vow',
        pledge: { kind: 'restraint' },
        in: 9,
        audience: 'public',
      }),
    ],
    ['[range] dossiers.json cards.0.lapse.0.in: due in turn 10 at the earliest; the game has 4 turns'],
  ],
  [
    'the target of whoever acts, which is the rival where none is named',
    [vote({ type: 'mission', host: 'target', sender: 'self', is: 'capped' })],
    [
      '[never] cards.json cards.2.when.0: can never hold: the mission of ALT in BER (ceiling) is never "capped"; it can be uncapped',
    ],
  ],
  [
    'a rival who acts, which is whoever plays first',
    [card([2, 'actor'], 'rival'), vote({ type: 'mission', host: 'rival', sender: 'self', is: 'capped' })],
    [
      '[never] cards.json cards.2.when.0: can never hold: the mission of ALT in BER (ceiling) is never "capped"; it can be uncapped',
    ],
  ],
  [
    'the target of an option, which is the rival of whoever decides',
    [
      card([2, 'decision', 'power'], 'BER'),
      card(
        [2, 'decision', 'options', 1, 'when'],
        [{ type: 'mission', host: 'target', sender: 'self', is: 'capped' }],
      ),
    ],
    [
      '[never] cards.json cards.2.decision.options.1.when.0: can never hold: the mission of BER in ALT (ceiling) is never "capped"; it can be uncapped',
    ],
  ],
  [
    'that the rival decides where the card has no target to decide is fine',
    [
      card([2, 'decision', 'power'], 'target'),
      card([2, 'decision', 'options', 1, 'when'], [power('BER')]),
      when(3, fired('budget-vote', 'veto')),
    ],
    [],
  ],
  [
    'that the target decides, and it is another',
    [
      card([2, 'target'], 'BER'),
      card([2, 'decision', 'power'], 'target'),
      card([2, 'decision', 'options', 1, 'when'], [power('ALT')]),
    ],
    [
      '[never] cards.json cards.2.decision.options.1.when.0: can never hold: it is always BER; name that power, or take this out',
    ],
  ],
  [
    'that the rival decides, and it is another',
    [card([2, 'decision', 'power'], 'rival'), card([2, 'decision', 'options', 1, 'when'], [power('ALT')])],
    [
      '[never] cards.json cards.2.decision.options.1.when.0: can never hold: it is always BER; name that power, or take this out',
    ],
  ],
  [
    'that oneself decides, and it is another',
    [card([2, 'decision', 'power'], 'self'), card([2, 'decision', 'options', 1, 'when'], [power('BER')])],
    [
      '[never] cards.json cards.2.decision.options.1.when.0: can never hold: it is always ALT; name that power, or take this out',
    ],
  ],
  [
    'what silence takes, whatever its conditions, is fine',
    [card([2, 'decision', 'options', 0, 'when'], [envoy('open')]), when(3, fired('budget-vote', 'sign'))],
    [],
  ],
  [
    'a branch of any twice as deep',
    [vote(any(heat({ atLeast: 1 }), all(heat({ atLeast: 2 }), any(envoy('open'), heat({ atMost: 9 })))))],
    [
      '[never] cards.json cards.2.when.0.of.1.of.1.of.0: can never hold: the envoy channel of ALT and BER is never "open"; it can be shut',
    ],
  ],
  [
    'a part of an effect that never holds together',
    [card([0, 'effects', 0, 'if'], all(heat({ atLeast: 9 }), heat({ atMost: 8 })))],
    [
      '[never] cards.json cards.0.effects.0.if: can never hold; look at its parts: they contradict each other or the scenario',
    ],
  ],
];
