import { PARAMETERS, type ParameterKey } from '../../vocabulary/index.ts';
import { modelIds, openModel, sharedTexts } from '../disk.ts';
import { type Printout, table } from '../output.ts';
import { FINE } from '../stop.ts';

/** The parameter set that others are held against. */
const BASE = 'default';

const KEYS = Object.keys(PARAMETERS) as readonly ParameterKey[];

/** Lists the parameter sets: id, title if it has one, and in which parameters each differs from `default`. */
export const models = (): Printout => {
  const base = openModel(BASE);
  const texts = sharedTexts();
  const list = modelIds().map((id) => {
    const { hash, value } = openModel(id);
    const differs = KEYS.filter((key) => value[key] !== base.value[key]).map((key) => ({
      parameter: key,
      unit: PARAMETERS[key].unit,
      default: base.value[key],
      value: value[key],
    }));
    return { id, title: texts[`model.${id}.title`] ?? null, parameters: KEYS.length, differs, hash };
  });
  const rows = list.map(({ id, title, differs }) => [id, differs.length, title ?? '']);
  return {
    status: FINE,
    json: { models: list },
    lines: table([['id', `of ${KEYS.length} parameters differ from ${BASE}`, 'title'], ...rows]),
  };
};
