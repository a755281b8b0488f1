import { edited, type Json } from '../edit.ts';
import { smallFiles } from '../game.ts';
import { type Content, codedLines, type Reading } from './fault.ts';

type Path = readonly (string | number)[];

/** What is told of one file of the small scenario with something else at a place. */
const file =
  (name: string, path: Path, value?: Json) =>
  (content: Content): readonly string[] => {
    const written = JSON.stringify(edited(JSON.parse(smallFiles()[name] ?? '{}'), path, value));
    return codedLines(content, [...content.checkFile(name, written).problems]);
  };
const card = (path: Path, value?: Json) => file('cards.json', ['cards', ...path], value);
const setting = (path: Path, value?: Json) => file('scenario.json', path, value);

/** What is told of a text that is to be JSON, lines included. */
export const json =
  (text: string, name = 'x.json') =>
  (content: Content): readonly string[] =>
    content.checkFile(name, text).problems.map((one) => `[${one.code}] ${content.problemText(one)}`);

/** Faults of form. */
export const FORM_FAULTS: readonly Reading[] = [
  [
    'a document that is none',
    json('5', 'scenario.json'),
    ['[type] scenario.json:1: expected an object, got 5; write an object'],
  ],
  [
    'a power by another code',
    card([0, 'actor'], 'Corvia'),
    [
      '[value] cards.json cards.0.actor: expected "self", "target", "rival", a power code such as USA or null, got "Corvia"; write "self", "target", "rival", a power code such as USA or null',
    ],
  ],
  [
    'a body by another code',
    setting(['bodies', 0, 'code'], 'pact'),
    [
      '[value] scenario.json bodies.0.code: expected the letters of a body such as NATO, got "pact"; write the letters of a body such as NATO',
    ],
  ],
  [
    'an id with a blank',
    card([0, 'id'], 'Ship Seized'),
    [
      '[value] cards.json cards.0.id: expected an id (lower-case words joined by hyphens), got "Ship Seized"; write an id (lower-case words joined by hyphens)',
    ],
  ],
  [
    'a day in another order',
    card([0, 'window', 'to'], '07/07/2017'),
    [
      '[value] cards.json cards.0.window.to: expected a date such as 2017-07-07, got "07/07/2017"; write a date such as 2017-07-07',
    ],
  ],
  [
    'a docket item that is none',
    card([0, 'docket'], ['S1']),
    [
      '[value] cards.json cards.0.docket.0: expected a docket item such as S1.04, got "S1"; write a docket item such as S1.04',
    ],
  ],
  [
    'a CAMEO code of letters',
    card([0, 'cameo'], 'abc'),
    [
      '[value] cards.json cards.0.cameo: expected a CAMEO code of two to four digits or null, got "abc"; write a CAMEO code of two to four digits or null',
    ],
  ],
  [
    'a hash of another length',
    json('{"format": "demarche-log", "start": "abc"}', 'log.json'),
    [
      '[missing] log.json:1 version: "version" is missing; expected 1; add "version"',
      '[missing] log.json:1 rules: "rules" is missing; expected a text of at most 16 characters; add "rules"',
      '[missing] log.json:1 scenario: "scenario" is missing; expected an object; add "scenario"',
      '[missing] log.json:1 model: "model" is missing; expected an object; add "model"',
      '[missing] log.json:1 seed: "seed" is missing; expected a text of at most 64 characters; add "seed"',
      '[missing] log.json:1 seats: "seats" is missing; expected an object; add "seats"',
      '[missing] log.json:1 title: "title" is missing; expected a text of at most 120 characters; add "title"',
      '[missing] log.json:1 origin: "origin" is missing; expected an object or null; add "origin"',
      '[missing] log.json:1 script: "script" is missing; expected an object or null; add "script"',
      '[value] log.json:1 start: expected 32 hexadecimal digits, got "abc"; write 32 hexadecimal digits',
      '[missing] log.json:1 turns: "turns" is missing; expected a list; add "turns"',
      '[missing] log.json:1 digest: "digest" is missing; expected 32 hexadecimal digits; add "digest"',
    ],
  ],
  [
    'a key that is no power',
    setting(['objectives', 'Altland'], []),
    [
      '[key] scenario.json objectives.Altland: the key "Altland" is not three capital letters, as in USA; use three capital letters, as in USA',
    ],
  ],
  [
    'a number out of range',
    card([0, 'weight'], 10_001),
    [
      '[range] cards.json cards.0.weight: expected a whole number from -10000 to 10000, got 10001; write a whole number from -10000 to 10000',
    ],
  ],
  [
    'a number that is too small',
    card([0, 'effects', 0, 'by'], { parameter: 'size', times: 1, over: 0 }),
    [
      '[range] cards.json cards.0.effects.0.by.over: expected a whole number of at least 1, got 0; write a whole number of at least 1',
    ],
  ],
  [
    'a share',
    card([0, 'weight'], 0.5),
    [
      '[type] cards.json cards.0.weight: expected a whole number from -10000 to 10000, got 0.5; write a whole number from -10000 to 10000',
    ],
  ],
  [
    'a number as text',
    card([0, 'weight'], '5'),
    [
      '[type] cards.json cards.0.weight: expected a whole number from -10000 to 10000, got "5"; write a whole number from -10000 to 10000',
    ],
  ],
  [
    'a text that is too long',
    file('text.en.json', ['power.COR'], 'a'.repeat(8001)),
    ['[size] text.en.json power.COR: expected at most 3000 characters, got 8001; shorten it'],
  ],
  [
    'a text for a switch',
    card([0, 'once'], 'yes'),
    ['[type] cards.json cards.0.once: expected true or false, got "yes"; write true or false'],
  ],
  [
    'a list that is too short',
    card([0, 'citations'], []),
    ['[size] cards.json cards.0.citations: expected at least 1 in the list, got 0; add to it'],
  ],
  [
    'a list that is too long',
    setting(['powers', 2, 'capital'], [1, 2, 3]),
    ['[size] scenario.json powers.2.capital: expected at most 2 in the list, got 3; shorten it'],
  ],
  [
    'a number for a list',
    card([0, 'citations'], 5),
    ['[type] cards.json cards.0.citations: expected a list, got 5; write a list'],
  ],
  [
    'an object for a list',
    card([0, 'citations'], {}),
    ['[type] cards.json cards.0.citations: expected a list, got an object; write a list'],
  ],
  [
    'a list for an object',
    card([0, 'window'], [1, 2]),
    ['[type] cards.json cards.0.window: expected an object, got a list of 2; write an object'],
  ],
  [
    'nothing for an object',
    card([0, 'window'], null),
    ['[type] cards.json cards.0.window: expected an object, got null; write an object'],
  ],
  [
    'a part of a pair that is wrong',
    setting(['arenas', 0, 'zones', 'ALT', 1], 'x'),
    [
      '[type] scenario.json arenas.0.zones.ALT.1: expected a whole number from -500 to 500, got "x"; write a whole number from -500 to 500',
    ],
  ],
  [
    'a part of a pair of powers that is wrong',
    setting(['arenas', 0, 'parties', 1], 5),
    [
      '[type] scenario.json arenas.0.parties.1: expected a power code such as USA, got 5; write a power code such as USA',
    ],
  ],
  [
    'a key that is none',
    card([0, 'cooldwn'], 1),
    [
      '[unknown-key] cards.json cards.0.cooldwn: there is no key "cooldwn" here; allowed: id, docket, citations, tags, unplayed, kind, actor, target, cameo, weight, arena, status, window, odds, once, onlyFollowUp, incident, when, effects, decision',
    ],
  ],
  [
    'a key misspelt',
    card([0, 'onlyFolowUp'], true),
    [
      '[unknown-key] cards.json cards.0.onlyFolowUp: there is no key "onlyFolowUp" here; did you mean "onlyFollowUp"?',
    ],
  ],
  [
    'a key like one that is there already',
    card([0, 'effct'], 1),
    [
      '[unknown-key] cards.json cards.0.effct: there is no key "effct" here; allowed: id, docket, citations, tags, unplayed, kind, actor, target, cameo, weight, arena, status, window, odds, once, onlyFollowUp, incident, when, effects, decision',
    ],
  ],
  [
    'a key like none',
    card([0, 'window', 'x'], 1),
    ['[unknown-key] cards.json cards.0.window.x: there is no key "x" here; allowed: from, to'],
  ],
  [
    'a long key that is none',
    card([0, 'window', 'x'.repeat(70)], 1),
    [
      '[unknown-key] cards.json cards.0.window.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…: there is no key "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" here; allowed: from, to',
    ],
  ],
  [
    'something missing',
    card([0, 'window', 'to']),
    ['[missing] cards.json cards.0.window.to: "to" is missing; expected a date such as 2017-07-07; add "to"'],
  ],
  [
    'a kind that is none',
    card([0, 'kind'], 'evnt'),
    [
      '[value] cards.json cards.0.kind: expected "move", "event" or "dossier", got "evnt"; did you mean "event"?',
    ],
  ],
  [
    'an effect that is none',
    card([0, 'effects', 0, 'type'], 'chnage'),
    [
      '[value] cards.json cards.0.effects.0.type: expected "change", "act", "sanctions", "mission", "channel", "talks", "ceasefire", "deployment", "treaty", "commitment", "flag" or "follow-up", got "chnage"; did you mean "change"?',
    ],
  ],
  [
    'an effect by the name of its table',
    card([0, 'effects', 0, 'type'], 'treaties'),
    [
      '[value] cards.json cards.0.effects.0.type: expected "change", "act", "sanctions", "mission", "channel", "talks", "ceasefire", "deployment", "treaty", "commitment", "flag" or "follow-up", got "treaties"; here it is called "treaty"',
    ],
  ],
  [
    'a word that is none',
    card([0, 'status'], 'rumour'),
    [
      '[value] cards.json cards.0.status: expected "fact", "claim", "forecast", "advice" or "invented", got "rumour"; write "fact", "claim", "forecast", "advice" or "invented"',
    ],
  ],
  [
    'a condition deep inside that is none',
    card([0, 'when'], [{ type: 'all', of: [{ type: 'not', of: { type: 'flg', flag: 'x' } }] }]),
    [
      '[value] cards.json cards.0.when.0.of.0.of.type: expected "all", "any", "not", "turn", "quantity", "sanctions", "linked", "mission", "channel", "track", "ceasefire", "deployment", "treaty", "commitment", "flag", "fired", "played" or "power", got "flg"; did you mean "flag"?',
    ],
  ],
  [
    'a quantity without whose it is',
    card([0, 'effects', 0, 'quantity'], { kind: 'mood' }),
    [
      '[missing] cards.json cards.0.effects.0.quantity.who: "who" is missing; expected "self", "target", "rival" or a power code such as USA; add "who"',
    ],
  ],
  [
    'an invisible letter',
    card([0, 'status'], 'fa\u202ect'),
    [
      '[value] cards.json cards.0.status: expected "fact", "claim", "forecast", "advice" or "invented", got "fa�ct"; did you mean "fact"?',
    ],
  ],
  [
    'a long word',
    card([0, 'status'], 'x'.repeat(60)),
    [
      '[value] cards.json cards.0.status: expected "fact", "claim", "forecast", "advice" or "invented", got "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"; write "fact", "claim", "forecast", "advice" or "invented"',
    ],
  ],
  [
    'a score measured by nothing',
    setting(['objectives', 'ALT', 0, 'measure'], { type: 'zoen' }),
    [
      '[value] scenario.json objectives.ALT.0.measure.type: expected "quantity", "zone", "condition", "no-worse" or "kept", got "zoen"; did you mean "zone"?',
    ],
  ],
  [
    'the wrong version of a log',
    json('{"format": "demarche-log", "version": 2}', 'log.json'),
    [
      '[value] log.json:1 version: expected 1, got 2; write 1',
      '[missing] log.json:1 rules: "rules" is missing; expected a text of at most 16 characters; add "rules"',
      '[missing] log.json:1 scenario: "scenario" is missing; expected an object; add "scenario"',
      '[missing] log.json:1 model: "model" is missing; expected an object; add "model"',
      '[missing] log.json:1 seed: "seed" is missing; expected a text of at most 64 characters; add "seed"',
      '[missing] log.json:1 seats: "seats" is missing; expected an object; add "seats"',
      '[missing] log.json:1 title: "title" is missing; expected a text of at most 120 characters; add "title"',
      '[missing] log.json:1 origin: "origin" is missing; expected an object or null; add "origin"',
      '[missing] log.json:1 script: "script" is missing; expected an object or null; add "script"',
      '[missing] log.json:1 start: "start" is missing; expected 32 hexadecimal digits; add "start"',
      '[missing] log.json:1 turns: "turns" is missing; expected a list; add "turns"',
      '[missing] log.json:1 digest: "digest" is missing; expected 32 hexadecimal digits; add "digest"',
    ],
  ],
];
