import rules from '../../engine/RULES.md?raw';
import { SOURCE_LOCALE } from '../../vocabulary/index.ts';
import { isFound } from '../found.ts';

interface Block {
  readonly id: number;

  readonly kind: 'h2' | 'h3' | 'p' | 'li' | 'pre';
  readonly text: string;
}

const plain = (text: string): string =>
  text
    .replace(/\*\*|`/g, '')
    .replace(/(^|[\s(])_([^_]+)_/g, '$1$2')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');

/** The rules file as headings, paragraphs and list lines; nothing in it is read as HTML. */
const blocksOf = (source: string): readonly Block[] => {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const add = (kind: Block['kind'], text: string): void => {
    blocks.push({ id: blocks.length, kind, text: kind === 'pre' ? text : plain(text) });
  };
  const flush = (): void => {
    if (paragraph.length > 0) add('p', paragraph.join(' '));
    paragraph = [];
  };
  let fence: string[] | null = null;
  for (const line of source.split('\n')) {
    if (line.startsWith('```')) {
      flush();
      if (fence === null) fence = [];
      else {
        add('pre', fence.join('\n'));
        fence = null;
      }
    } else if (fence !== null) fence.push(line);
    else if (line.startsWith('|')) {
      flush();
      if (!/^\|[\s:|-]+$/.test(line))
        add(
          'li',
          line
            .replace(/^\||\|$/g, '')
            .split('|')
            .map((cell) => cell.trim())
            .join(' · '),
        );
    } else if (/^#{1,2} /.test(line)) {
      flush();
      add('h2', line.replace(/^#+ /, ''));
    } else if (line.startsWith('#')) {
      flush();
      add('h3', line.replace(/^#+ /, ''));
    } else if (/^\s*[-*] /.test(line)) {
      flush();
      add('li', line.replace(/^\s*[-*] /, ''));
    } else if (/^\s{2,}\S/.test(line) && paragraph.length === 0 && blocks.at(-1)?.kind === 'li') {
      // A list line goes on where the next one is indented.
      const last = blocks.pop();
      if (last !== undefined) blocks.push({ ...last, text: `${last.text} ${plain(line.trim())}` });
    } else if (line.trim() === '') flush();
    else paragraph.push(line.trim());
  }
  flush();
  return blocks;
};

const blocks = blocksOf(rules);

/** The numbered rules in which a search is found. */
export const rulesWith = (query: string): readonly Block[] =>
  blocks.filter(({ kind, text }) => (kind === 'p' || kind === 'li') && isFound(text, query));

/** The numbered rules as the engine's own file has them: all, or those in which a search is found. */
export const FullRules = ({ query = '' }: { query?: string }) => (
  <div className="rules-text" lang={SOURCE_LOCALE.tag}>
    {(query === '' ? blocks : rulesWith(query)).map(({ id, kind, text }) => {
      if (kind === 'h2') return <h3 key={id}>{text}</h3>;
      if (kind === 'h3') return <h4 key={id}>{text}</h4>;
      if (kind === 'pre') return <pre key={id}>{text}</pre>;
      return (
        <p key={id} className={kind === 'li' ? 'rule-line' : undefined}>
          {text}
        </p>
      );
    })}
  </div>
);
