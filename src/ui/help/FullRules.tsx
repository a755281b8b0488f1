import rules from '../../engine/RULES.md?raw';

interface Block {
  readonly id: number;
  readonly kind: 'h2' | 'h3' | 'p' | 'li' | 'pre';
  readonly text: string;
}

const plain = (text: string): string => text.replace(/\*\*|`/g, '').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');

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
    } else if (line.trim() === '') flush();
    else paragraph.push(line.trim());
  }
  flush();
  return blocks;
};

const blocks = blocksOf(rules);

/** The numbered rules in full, as the engine's own file has them. */
export const FullRules = () => (
  <div className="rules-text">
    {blocks.map(({ id, kind, text }) => {
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
