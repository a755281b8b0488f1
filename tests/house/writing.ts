import type { Scenario } from '../../src/engine/index.ts';
import { BASKETS, type TextFile } from '../../src/vocabulary/index.ts';

/** What texts of a scenario are held to. Words and characters, both ends included. */
export const BOUNDS = {
  cardWords: [40, 90],
  dossierWords: [20, 90],
  title: 60,
  option: 60,
  note: 120,
  lapse: 160,
  reading: 200,
  /** Words between quotation marks, unless a citation of the card says “verbatim”. */
  quoted: 4,
  instructions: 3,
  watch: 3,
  questions: 5,
  simplifications: 4,
  epilogue: 3,
} as const;

const KYIV = 'UKR';

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** How many lines a list of texts has: `key.1`, `key.2`, … without a gap. */
const linesOf = (text: TextFile, key: string): number => {
  let count = 0;
  while (Object.hasOwn(text, `${key}.${count + 1}`)) count += 1;
  return count;
};

const textOf = (text: TextFile, key: string): string => (Object.hasOwn(text, key) ? (text[key] ?? '') : '');

/** Codes of powers that are played here. */
const playedIn = ({ file }: Pick<Scenario, 'file'>): readonly string[] =>
  file.powers.filter(({ played }) => played).map(({ code }) => code);

/** Texts that are too short or too long. */
export const lengthFaults = ({ events, dossiers, text }: Scenario): readonly string[] => {
  const words = (key: string, [least, most]: readonly [number, number]): readonly string[] => {
    const count = wordsIn(textOf(text, key));
    return count >= least && count <= most ? [] : [`${key}: ${count} words, wanted ${least} to ${most}`];
  };
  const signs = (key: string, most: number): readonly string[] => {
    const { length } = textOf(text, key);
    return length <= most ? [] : [`${key}: ${length} characters, at most ${most}`];
  };
  const options = (key: string, all: readonly { readonly id: string }[]): readonly string[] =>
    all.flatMap(({ id }) => [
      ...signs(`${key}.option.${id}`, BOUNDS.option),
      ...signs(`${key}.option.${id}.note`, BOUNDS.note),
    ]);
  return [
    ...signs('scenario.title', BOUNDS.title),
    ...events.flatMap(({ id, decision }) => [
      ...words(`card.${id}.body`, BOUNDS.cardWords),
      ...signs(`card.${id}.title`, BOUNDS.title),
      ...options(`card.${id}`, decision?.options ?? []),
    ]),
    ...dossiers.flatMap(({ id, options: all }) => [
      ...words(`dossier.${id}.body`, BOUNDS.dossierWords),
      ...signs(`dossier.${id}.title`, BOUNDS.title),
      ...signs(`dossier.${id}.lapse`, BOUNDS.lapse),
      ...options(`dossier.${id}`, all),
    ]),
    ...Object.keys(text)
      .filter((key) => /^card\.[^.]+\.reading\./.test(key) || /^reading\./.test(key))
      .flatMap((key) => signs(key, BOUNDS.reading)),
  ];
};

/** Texts that a player or a class counts on and that are not there. */
export const missingTexts = ({ file, events, dossiers, text }: Scenario): readonly string[] => {
  const played = playedIn({ file });
  const need = (...keys: readonly string[]): readonly string[] =>
    keys.filter((key) => textOf(text, key).trim() === '').map((key) => `${key}: missing`);
  const atLeast = (key: string, least: number, count = linesOf(text, key)): readonly string[] =>
    count >= least ? [] : [`${key}: ${count}, at least ${least}`];
  return [
    ...need('scenario.title', 'scenario.subtitle', 'scenario.setting'),
    ...atLeast('question', BOUNDS.questions),
    ...atLeast('simplifications', BOUNDS.simplifications),
    ...atLeast('epilogue', BOUNDS.epilogue),
    ...played.flatMap((code) => [
      ...need(`briefing.${code}.you`, `briefing.${code}.want`, `briefing.${code}.other`),
      ...atLeast(`briefing.${code}.watch`, BOUNDS.watch),
      ...atLeast(`instruction.${code}`, BOUNDS.instructions, file.instructions[code]?.length ?? 0),
      ...need(...BASKETS.map((basket) => `basket.${code}.${basket}`)),
      ...BASKETS.filter((basket) => !file.objectives[code]?.some((one) => one.basket === basket)).map(
        (basket) => `basket.${code}.${basket}: no objective lies in it`,
      ),
    ]),
    ...need(...file.sources.map(({ id }) => `reading.${id}`)),
    ...need(...dossiers.map(({ id }) => `dossier.${id}.lapse`)),
    ...need(...events.flatMap(({ id }) => played.map((code) => `card.${id}.reading.${code}`))),
    ...(file.powers.some(({ code }) => code === KYIV)
      ? need(
          ...events
            .filter(({ arena, actor, target }) => arena === 'donbas' || actor === KYIV || target === KYIV)
            .map(({ id }) => `card.${id}.reading.${KYIV}`),
        )
      : []),
  ];
};

/** Quotation marks, open and closed, with what stands between them. */
const QUOTED = /[“„«"]([^“”„«»"]*)[”“»"]/g;

/** Long quotations that no citation answers for, and typewriter’s marks. */
export const quotationFaults = ({ events, dossiers, text }: Scenario, own: TextFile): readonly string[] => {
  const verbatim = new Set(
    [...events, ...dossiers]
      .filter(({ citations }) => citations.some(({ note }) => note?.includes('verbatim') === true))
      .map(({ id }) => id),
  );
  return Object.keys(own).flatMap((key) => {
    const said = textOf(text, key);
    const [kind, id = ''] = key.split('.');
    const isAnswered = (kind === 'card' || kind === 'dossier') && verbatim.has(id);
    const long = isAnswered
      ? []
      : [...said.matchAll(QUOTED)].filter(([, inner = '']) => wordsIn(inner) > BOUNDS.quoted);
    return [
      ...long.map(([quotation]) => `${key}: ${quotation} is quoted without a citation that says “verbatim”`),
      ...(/["']/.test(said) ? [`${key}: typewriter’s quotation mark or apostrophe`] : []),
    ];
  });
};

/** Shapes of the keys that a scenario’s texts may have; `*` stands for an id, code or number. */
export const SHAPES = [
  'scenario.title',
  'scenario.subtitle',
  'scenario.setting',
  'briefing.*.you',
  'briefing.*.want',
  'briefing.*.other',
  'briefing.*.watch.*',
  'instruction.*.*.title',
  'instruction.*.*.body',
  'objective.*.*',
  'basket.*.*',
  'redline.*.*',
  'reading.*',
  'simplifications.*',
  'epilogue.*',
  'question.*',
  'power.*',
  'power.*.capital',
  'power.*.adjective',
  'power.*.body',
  'body.*',
  'arena.*',
  'arena.*.body',
  'track.*',
  'treaty.*',
  'model.*.title',
  'record.*.*',
  'card.*.title',
  'card.*.body',
  'card.*.place',
  'card.*.misread',
  'card.*.reading.*',
  'card.*.option.*',
  'card.*.option.*.note',
  'dossier.*.title',
  'dossier.*.body',
  'dossier.*.lapse',
  'dossier.*.option.*',
  'dossier.*.option.*.note',
  'move.*.title',
  'move.*.body',
  'move.*.done',
  'move.*.order',
  'move.*.offer',
  'flag.*',
  'tag.*',
  'promise.*',
  'family.*',
  'named.*',
  'at.*',
] as const;

const keysOf = (all: readonly string[], ...rest: readonly string[]): readonly string[] =>
  all.flatMap((key) => rest.map((end) => `${key}${end}`));

/** Every name that stands in the rules of a scenario: flags, tags, promises, families, codes. */
const namesIn = ({ file, moves, events, dossiers }: Scenario): ReadonlySet<string> => {
  const names = new Set<string>();
  JSON.stringify([file, moves, events, dossiers], (_, value: unknown) => {
    if (typeof value === 'string') names.add(value);
    return value;
  });
  return names;
};

/** Every key that something reads in a game of this scenario. */
export const readableIn = (scenario: Scenario): ReadonlySet<string> => {
  const { file, moves, events, dossiers, text } = scenario;
  const codes = file.powers.map(({ code }) => code);
  const lines = (key: string): readonly string[] =>
    Array.from({ length: linesOf(text, key) }, (_, k) => `${key}.${k + 1}`);
  const options = (all: readonly { readonly id: string }[]): readonly string[] =>
    all.flatMap(({ id }) => [`.option.${id}`, `.option.${id}.note`]);
  return new Set([
    ...keysOf(['scenario'], '.title', '.subtitle', '.setting'),
    ...['simplifications', 'epilogue', 'question'].flatMap(lines),
    ...playedIn({ file }).flatMap((code) => [
      ...keysOf([`briefing.${code}`], '.you', '.want', '.other'),
      ...lines(`briefing.${code}.watch`),
      ...BASKETS.map((basket) => `basket.${code}.${basket}`),
      ...(file.objectives[code] ?? []).map(({ id }) => `objective.${code}.${id}`),
      ...(file.instructions[code] ?? []).flatMap(({ id, redLines }) => [
        ...keysOf([`instruction.${code}.${id}`], '.title', '.body'),
        ...redLines.map((line) => `redline.${code}.${line.id}`),
      ]),
    ]),
    ...Array.from({ length: file.turns }, (_, turn) => lines(`record.${turn + 1}`)).flat(),
    ...file.sources.map(({ id }) => `reading.${id}`),
    ...keysOf(
      codes.map((code) => `power.${code}`),
      '',
      '.capital',
      '.adjective',
      '.body',
    ),
    ...file.bodies.map(({ code }) => `body.${code}`),
    ...keysOf(
      file.arenas.map(({ id }) => `arena.${id}`),
      '',
      '.body',
    ),
    ...file.arenas.map(({ id }) => `at.${id}`),
    ...file.instruments.tracks.map(({ id }) => `track.${id}`),
    ...file.instruments.treaties.map(({ id }) => `treaty.${id}`),
    ...events.flatMap(({ id, decision }) =>
      keysOf(
        [`card.${id}`],
        '.title',
        '.body',
        '.place',
        '.misread',
        ...codes.map((code) => `.reading.${code}`),
        ...options(decision?.options ?? []),
      ),
    ),
    ...dossiers.flatMap(({ id, options: all }) =>
      keysOf([`dossier.${id}`], '.title', '.body', '.lapse', ...options(all)),
    ),
    ...moves.flatMap(({ id }) => keysOf([`move.${id}`], '.title', '.body', '.done', '.order', '.offer')),
    ...['flag', 'tag', 'promise', 'family', 'named'].flatMap((kind) =>
      [...namesIn(scenario)].map((name) => `${kind}.${name}`),
    ),
  ]);
};
