import { describe, expect, it } from 'vitest';
import { nodesOf, sourceFiles, textOf } from './modules.ts';

interface Named {
  readonly type: string;
  readonly name?: string;
}
interface Declarator {
  readonly id: { readonly type: string; readonly elements?: readonly (Named | null)[] };
  readonly init: { readonly type: string; readonly callee?: Named & { readonly property?: Named } } | null;
}

const HOOKS = ['useState', 'useReducer'];

/** State and setter of each `useState` and `useReducer` in a file that names both; a setter alone has the state `''`. */
const settersIn = (file: string, text: string): readonly (readonly [string, string])[] =>
  nodesOf(file, text)
    .filter(({ type }) => type === 'VariableDeclarator')
    .flatMap((node) => {
      const { id, init } = node as unknown as Declarator;
      const { callee } = init ?? {};
      const hook = callee?.property?.name ?? callee?.name ?? '';
      const [state, setter] = id.elements ?? [];
      const isSetting = HOOKS.includes(hook) && setter !== null && setter !== undefined;
      return isSetting ? [[state?.name ?? '', setter.name ?? ''] as const] : [];
    });

/** Setters that don't say what they set. */
const wrongIn = (file: string, text: string): readonly string[] =>
  settersIn(file, text)
    .filter(([state, setter]) => setter !== `set${state.slice(0, 1).toUpperCase()}${state.slice(1)}`)
    .map(([state, setter]) => `${file}: [${state}, ${setter}]`);

describe('house: setters', () => {
  const files = sourceFiles().filter((file) => file.startsWith('ui/'));

  it('say what they set', () => {
    expect(files.flatMap((file) => settersIn(file, textOf(file))).length).toBeGreaterThan(30);
    expect(files.flatMap((file) => wrongIn(file, textOf(file)))).toEqual([]);
  });

  it.each([
    ['const [isOpen, open] = useState(false);', ['x.tsx: [isOpen, open]']],
    ['const [isOpen, setOpen] = React.useState<boolean>(false);', ['x.tsx: [isOpen, setOpen]']],
    ['const [count, act] = useReducer(add, 0);', ['x.tsx: [count, act]']],
    ['const [, setOpen] = useState(false);', ['x.tsx: [, setOpen]']],
    ['const [isOpen, setIsOpen] = useState(false);', []],
    ['const [scale] = useState(textScale);', []],
    ['const [side, choose] = useRemembered("side", "USA");', []],
  ])('would be told of: %s', (text, told) => {
    expect(wrongIn('x.tsx', text)).toEqual(told);
  });
});
