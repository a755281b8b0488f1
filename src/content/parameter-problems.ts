import type { ParameterKey, Problem } from '../vocabulary/index.ts';
import { PARAMETERS } from '../vocabulary/index.ts';

const KEYS = Object.keys(PARAMETERS) as readonly ParameterKey[];

/** Why some parameters have a least value above nothing. */
const LEAST: Readonly<Partial<Record<ParameterKey, string>>> = {
  'flow.smoothing': 'a flow reaches its input in one week at the soonest',
  'flow.tension-half': 'the rules divide by it, and below that a single deed would fill the scale',
  'flow.cooperation-half': 'the rules divide by it, and below that a single deed would fill the scale',
  'home.investigation-cost': 'the rules divide by it, and below that one move would take all capital',
  'home.constraint-cost': 'the rules divide by it, and below that one move would take all capital',
  'incident.channel-shut': '1024 changes nothing, and a shut channel never makes incidents rarer',
  'ladder.step': 'two rungs at one tension would be one rung',
  'ladder.patience': 'a brink lasts a turn at least',
};

const tooLow = (key: ParameterKey): string =>
  LEAST[key] ??
  (PARAMETERS[key].min === 0
    ? 'it is a size, and the rule itself says which way it works'
    : 'below that its rule can’t be carried out');

/** What bounds a parameter above follows from its unit. */
const tooHigh = (key: ParameterKey): string => {
  const { unit, max } = PARAMETERS[key];
  const isShare = unit.startsWith('1/1024');
  if (isShare && max < 1024) return 'at 1024, the whole, what it carries from week to week would never fade';
  if (unit === '1/1024 factor' && max === 1024)
    return '1024 changes nothing, and a safeguard never does harm';
  if (isShare && max === 1024) return '1024 is the whole, and there is no more to take';
  return 'above that this one rule would outweigh all others, and numbers would run to their ends';
};

/** Why a given value can't be, in a few words; empty when it could. */
const whyNot = (key: ParameterKey, given: unknown): string => {
  const { unit, min, max } = PARAMETERS[key];
  if (typeof given === 'string')
    return given.trim() !== '' && Number.isFinite(Number(given)) ? 'write it without quotes' : '';
  if (typeof given !== 'number') return '';
  if (given < min) return tooLow(key);
  if (given > max) return tooHigh(key);
  if (Number.isInteger(given)) return '';
  const whole = 'the rules count in whole numbers, so that every machine gets the same';
  return unit.startsWith('1/1024') && given < 1
    ? `${whole}; ${given} would be ${Math.round(given * 1024)} of 1024`
    : whole;
};

const within = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

/** A key that stands among the parameters and is none. */
const explainUnknown = (problem: Problem, name: string): Problem =>
  KEYS.some((key) => name.startsWith(`${key}.`))
    ? problem
    : {
        ...problem,
        message: `there is no parameter "${name}"`,
        hint: problem.hint?.startsWith('did you mean') ? problem.hint : 'the default set has them all',
      };

/** A problem of one parameter with its unit and range, and why that is its range; any other as it was. */
export const explainParameter = (problem: Problem, model: unknown): Problem => {
  const name = problem.path.startsWith('parameters.') ? problem.path.slice('parameters.'.length) : '';
  if (name !== '' && problem.code === 'unknown-key') return explainUnknown(problem, name);
  const key = KEYS.find((known) => ['', '.value', '.unit'].some((field) => name === `${known}${field}`));
  if (key === undefined) return problem;
  const { unit, min, max } = PARAMETERS[key];
  const given = within(within(model, 'parameters'), key);
  const counted = `${key} is counted in ${unit}, from ${min} to ${max}`;
  if (name === `${key}.unit`)
    return { ...problem, hint: `${counted}; a value in another unit has to be converted` };
  if (name === `${key}.value`) {
    const why = whyNot(key, within(given, 'value'));
    return { ...problem, hint: why === '' ? counted : `${counted}: ${why}` };
  }
  if (problem.code === 'missing')
    return {
      ...problem,
      message: `the parameter "${key}" is missing`,
      hint: `${counted}; take it over from the default set, or write "extends": "default" and list only what differs`,
    };
  const value = typeof given === 'number' ? `${given}` : '…';
  return {
    ...problem,
    hint: `write {"value": ${value}, "unit": "${unit}", "source": "…", "confidence": "guess"}; ${counted}`,
  };
};
