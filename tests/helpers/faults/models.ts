import { edited, type Json } from '../edit.ts';
import { modelText } from '../game.ts';
import { type Content, codedLines, type Reading } from './fault.ts';

type Path = readonly (string | number)[];

/** What is told of the parameters that come with the game with something else at a place. */
const model =
  (path: Path, value?: Json) =>
  (content: Content): readonly string[] => {
    const written = JSON.stringify(edited(JSON.parse(modelText()), path, value));
    return codedLines(content, [...content.checkFile('mine.json', written).problems]);
  };
const parameter = (key: string, value: Json) => model(['parameters', key, 'value'], value);

const RHO = { value: 1, unit: '1/1024', source: 'a guess', confidence: 'guess' };
const { 'climate.kappa': kappa } = (JSON.parse(modelText()) as { parameters: { [key: string]: Json } })
  .parameters;
const written = (id: string, base: string, parameters: object): string =>
  JSON.stringify({ id, extends: base, parameters });
/** What is told of parameters that extend others, which are at hand. */
const extension =
  (id: string, base: string, parameters: object) =>
  (content: Content): readonly string[] => {
    const known = {
      default: modelText(),
      second: written('second', 'mine', { 'climate.rho': RHO }),
      broken: '{',
      poor: '{"id": "poor", "parameters": 5}',
    };
    return codedLines(content, [
      ...content.checkFile('mine.json', written(id, base, parameters), known).problems,
    ]);
  };

/** Faults of parameters. */
export const MODEL_FAULTS: readonly Reading[] = [
  [
    'a parameter missing',
    model(['parameters', 'climate.rho']),
    [
      '[missing] mine.json parameters.climate.rho: the parameter "climate.rho" is missing; climate.rho is counted in 1/1024, from 0 to 1023; take it over from the default set, or write "extends": "default" and list only what differs',
    ],
  ],
  [
    'a parameter misspelt',
    model(['parameters', 'climate.rhoo'], {}),
    [
      '[unknown-key] mine.json parameters.climate.rhoo: there is no parameter "climate.rhoo"; the default set has them all',
    ],
  ],
  [
    'a parameter like none',
    model(['parameters', 'weather'], {}),
    [
      '[unknown-key] mine.json parameters.weather: there is no parameter "weather"; the default set has them all',
    ],
  ],
  [
    'a bare number',
    model(['parameters', 'climate.rho'], 307),
    [
      '[type] mine.json parameters.climate.rho: expected an object, got 307; write {"value": 307, "unit": "1/1024", "source": "…", "confidence": "guess"}; climate.rho is counted in 1/1024, from 0 to 1023',
    ],
  ],
  [
    'a bare word',
    model(['parameters', 'climate.rho'], 'much'),
    [
      '[type] mine.json parameters.climate.rho: expected an object, got "much"; write {"value": …, "unit": "1/1024", "source": "…", "confidence": "guess"}; climate.rho is counted in 1/1024, from 0 to 1023',
    ],
  ],
  [
    'no value',
    model(['parameters', 'climate.rho', 'value']),
    [
      '[missing] mine.json parameters.climate.rho.value: "value" is missing; expected a whole number from 0 to 1023; climate.rho is counted in 1/1024, from 0 to 1023',
    ],
  ],
  [
    'a number in quotes',
    parameter('climate.rho', '307'),
    [
      '[type] mine.json parameters.climate.rho.value: expected a whole number from 0 to 1023, got "307"; climate.rho is counted in 1/1024, from 0 to 1023: write it without quotes',
    ],
  ],
  [
    'a word',
    parameter('climate.rho', 'much'),
    [
      '[type] mine.json parameters.climate.rho.value: expected a whole number from 0 to 1023, got "much"; climate.rho is counted in 1/1024, from 0 to 1023',
    ],
  ],
  [
    'a blank',
    parameter('climate.rho', ' '),
    [
      '[type] mine.json parameters.climate.rho.value: expected a whole number from 0 to 1023, got " "; climate.rho is counted in 1/1024, from 0 to 1023',
    ],
  ],
  [
    'nothing',
    parameter('climate.rho', null),
    [
      '[type] mine.json parameters.climate.rho.value: expected a whole number from 0 to 1023, got null; climate.rho is counted in 1/1024, from 0 to 1023',
    ],
  ],
  [
    'a share of 1024',
    parameter('climate.rho', 0.3),
    [
      '[type] mine.json parameters.climate.rho.value: expected a whole number from 0 to 1023, got 0.3; climate.rho is counted in 1/1024, from 0 to 1023: the rules count in whole numbers, so that every machine gets the same; 0.3 would be 307 of 1024',
    ],
  ],
  [
    'a share above one',
    parameter('climate.rho', 1.5),
    [
      '[type] mine.json parameters.climate.rho.value: expected a whole number from 0 to 1023, got 1.5; climate.rho is counted in 1/1024, from 0 to 1023: the rules count in whole numbers, so that every machine gets the same',
    ],
  ],
  [
    'a share of weeks',
    parameter('flow.smoothing', 1.5),
    [
      '[type] mine.json parameters.flow.smoothing.value: expected a whole number from 1 to 52, got 1.5; flow.smoothing is counted in weeks, from 1 to 52: the rules count in whole numbers, so that every machine gets the same',
    ],
  ],
  [
    'a field misspelt',
    model(['parameters', 'climate.rho', 'vaule'], 307),
    [
      '[unknown-key] mine.json parameters.climate.rho.vaule: there is no key "vaule" here; allowed: value, unit, source, confidence',
    ],
  ],
  [
    'another unit',
    model(['parameters', 'flow.smoothing', 'unit'], 'months'),
    [
      '[value] mine.json parameters.flow.smoothing.unit: expected "weeks", got "months"; flow.smoothing is counted in weeks, from 1 to 52; a value in another unit has to be converted',
    ],
  ],
  [
    'no source',
    model(['parameters', 'flow.smoothing', 'source']),
    [
      '[missing] mine.json parameters.flow.smoothing.source: "source" is missing; expected a text of at most 500 characters; add "source"',
    ],
  ],
  [
    'less than a week',
    parameter('flow.smoothing', 0),
    [
      '[range] mine.json parameters.flow.smoothing.value: expected a whole number from 1 to 52, got 0; flow.smoothing is counted in weeks, from 1 to 52: a flow reaches its input in one week at the soonest',
    ],
  ],
  [
    'more than a year',
    parameter('flow.smoothing', 53),
    [
      '[range] mine.json parameters.flow.smoothing.value: expected a whole number from 1 to 52, got 53; flow.smoothing is counted in weeks, from 1 to 52: above that this one rule would outweigh all others, and numbers would run to their ends',
    ],
  ],
  [
    'too sudden a tension',
    parameter('flow.tension-half', 0),
    [
      '[range] mine.json parameters.flow.tension-half.value: expected a whole number from 1000 to 100000, got 0; flow.tension-half is counted in mG, from 1000 to 100000: the rules divide by it, and below that a single deed would fill the scale',
    ],
  ],
  [
    'too sudden a cooperation',
    parameter('flow.cooperation-half', 0),
    [
      '[range] mine.json parameters.flow.cooperation-half.value: expected a whole number from 1000 to 100000, got 0; flow.cooperation-half is counted in mG, from 1000 to 100000: the rules divide by it, and below that a single deed would fill the scale',
    ],
  ],
  [
    'an investigation that costs nothing',
    parameter('home.investigation-cost', 0),
    [
      '[range] mine.json parameters.home.investigation-cost.value: expected a whole number from 50 to 5000, got 0; home.investigation-cost is counted in points of investigation a unit of capital on conciliation, from 50 to 5000: the rules divide by it, and below that one move would take all capital',
    ],
  ],
  [
    'a constraint that costs nothing',
    parameter('home.constraint-cost', 0),
    [
      '[range] mine.json parameters.home.constraint-cost.value: expected a whole number from 50 to 5000, got 0; home.constraint-cost is counted in points of constraint a unit of capital on easing, from 50 to 5000: the rules divide by it, and below that one move would take all capital',
    ],
  ],
  [
    'a shut channel that helps',
    parameter('incident.channel-shut', 1023),
    [
      '[range] mine.json parameters.incident.channel-shut.value: expected a whole number from 1024 to 8192, got 1023; incident.channel-shut is counted in 1/1024 factor, from 1024 to 8192: 1024 changes nothing, and a shut channel never makes incidents rarer',
    ],
  ],
  [
    'a ladder without steps',
    parameter('ladder.step', 0),
    [
      '[range] mine.json parameters.ladder.step.value: expected a whole number from 1 to 400, got 0; ladder.step is counted in tension (1000) between steps, from 1 to 400: two rungs at one tension would be one rung',
    ],
  ],
  [
    'a brink without patience',
    parameter('ladder.patience', 0),
    [
      '[range] mine.json parameters.ladder.patience.value: expected a whole number from 1 to 12, got 0; ladder.patience is counted in turns at the brink before the end, from 1 to 12: a brink lasts a turn at least',
    ],
  ],
  [
    'less than nothing',
    parameter('climate.rho', -1),
    [
      '[range] mine.json parameters.climate.rho.value: expected a whole number from 0 to 1023, got -1; climate.rho is counted in 1/1024, from 0 to 1023: it is a size, and the rule itself says which way it works',
    ],
  ],
  [
    'a memory that never fades',
    parameter('climate.rho', 1024),
    [
      '[range] mine.json parameters.climate.rho.value: expected a whole number from 0 to 1023, got 1024; climate.rho is counted in 1/1024, from 0 to 1023: at 1024, the whole, what it carries from week to week would never fade',
    ],
  ],
  [
    'a factor that does harm',
    parameter('ceasefire.monitored', 1025),
    [
      '[range] mine.json parameters.ceasefire.monitored.value: expected a whole number from 0 to 1024, got 1025; ceasefire.monitored is counted in 1/1024 factor, from 0 to 1024: 1024 changes nothing, and a safeguard never does harm',
    ],
  ],
  [
    'more than the whole',
    parameter('standing.trust', 1025),
    [
      '[range] mine.json parameters.standing.trust.value: expected a whole number from 0 to 1024, got 1025; standing.trust is counted in 1/1024 of trust, from 0 to 1024: 1024 is the whole, and there is no more to take',
    ],
  ],
  [
    'more than half',
    parameter('sanctions.adapt', 513),
    [
      '[range] mine.json parameters.sanctions.adapt.value: expected a whole number from 0 to 512, got 513; sanctions.adapt is counted in 1/1024 of what is left, a week, from 0 to 512: at 1024, the whole, what it carries from week to week would never fade',
    ],
  ],
  [
    'a factor of more than eight',
    parameter('incident.channel-shut', 8193),
    [
      '[range] mine.json parameters.incident.channel-shut.value: expected a whole number from 1024 to 8192, got 8193; incident.channel-shut is counted in 1/1024 factor, from 1024 to 8192: above that this one rule would outweigh all others, and numbers would run to their ends',
    ],
  ],
  [
    'a share of more than four',
    parameter('flow.act-share', 4097),
    [
      '[range] mine.json parameters.flow.act-share.value: expected a whole number from 0 to 4096, got 4097; flow.act-share is counted in 1/1024, from 0 to 4096: above that this one rule would outweigh all others, and numbers would run to their ends',
    ],
  ],
  [
    'no id',
    model(['id']),
    [
      '[missing] mine.json id: "id" is missing; expected an id (lower-case words joined by hyphens); add "id"',
    ],
  ],
  [
    'a base that is not there',
    extension('mine', 'defualt', { 'climate.rho': RHO }),
    ['[unknown-id] mine.json extends: "defualt" is not among the theories; did you mean "default"?'],
  ],
  [
    'itself as the base',
    extension('mine', 'mine', { 'climate.rho': RHO }),
    ['[cycle] mine.json extends: theories extend one another in a circle: mine → mine; break the circle'],
  ],
  [
    'a base that extends it',
    extension('mine', 'second', { 'climate.rho': RHO }),
    [
      '[cycle] models/second.json extends: theories extend one another in a circle: mine → second → mine; break the circle',
    ],
  ],
  [
    'a base that is no JSON',
    extension('mine', 'broken', { 'climate.rho': RHO }),
    ['[not-json] models/broken.json: expected a closing brace; mend the JSON at this line'],
  ],
  [
    'a base that lacks something',
    extension('mine', 'poor', { 'climate.rho': RHO }),
    ['[type] models/poor.json parameters: expected an object, got 5; write an object'],
  ],
  [
    'nothing that differs',
    extension('mine', 'default', {}),
    [
      '[same] mine.json parameters: changes no value of "default"; list a parameter that differs, or use "default" itself',
    ],
  ],
  [
    'a value that the base has',
    extension('mine', 'default', { 'climate.rho': RHO, 'climate.kappa': kappa }),
    [
      '[same] mine.json parameters.climate.kappa: "climate.kappa" is 51 in "default" as well, for the same reason; take it out, or change it',
    ],
  ],
  [
    'a parameter of an extension misspelt',
    extension('mine', 'default', { 'climate.rhoo': RHO }),
    [
      '[unknown-key] mine.json parameters.climate.rhoo: there is no parameter "climate.rhoo"; did you mean "climate.rho"?',
    ],
  ],
  ['another value is fine', extension('mine', 'default', { 'climate.rho': RHO }), []],
];
