import { deflateSync, strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { download, logFileName, readFileText } from '../../src/store/file-transfer.ts';
import { isGamesFile } from '../../src/store/games-file.ts';
import { linkCode, packLink, unpackLink } from '../../src/store/share-link.ts';
import type { Log } from '../../src/vocabulary/index.ts';
import { newProfile, openPageOf } from '../helpers/browser.ts';

const logOf = (seed: string, turns: number): Log =>
  ({ scenario: { id: 'small', hash: '' }, seed, turns: Array(turns).fill({}) }) as unknown as Log;

/** What the page hands out, and what becomes of the addresses that it makes for that. */
const desk = () => {
  const handed: { readonly name: string; readonly address: string; readonly blob: Blob | undefined }[] = [];
  const revoked: string[] = [];
  const made: Blob[] = [];
  const elements: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${made.push(blob as Blob)}`);
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void revoked.push(address));
  vi.stubGlobal('document', {
    createElement: (tag: string) => {
      elements.push(tag);
      return {
        href: '',
        download: '',
        click() {
          handed.push({ name: this.download, address: this.href, blob: made.at(-1) });
        },
      };
    },
  });
  return { handed, revoked, elements };
};

const linkOf = (text: string): string => Buffer.from(deflateSync(strToU8(text))).toString('base64url');

const refusalOf = async (code: string): Promise<unknown> => {
  const text = await unpackLink(code);
  return text.ok ? null : text.problems.map((one) => `${one.code} ${one.file}`).join();
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.useRealTimers();
  vi.doUnmock('idb-keyval');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('house: a file that is handed out', () => {
  it('is a link to its text that is clicked, and let go of ten seconds later', async () => {
    vi.useFakeTimers();
    const { handed, revoked, elements } = desk();
    download('a.json', '{"a":1}');
    expect([handed.map(({ name, address }) => [name, address]), elements]).toEqual([
      [['a.json', 'blob:1']],
      ['a'],
    ]);
    expect([await handed[0]?.blob?.text(), handed[0]?.blob?.type]).toEqual(['{"a":1}', 'application/json']);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(revoked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(revoked).toEqual(['blob:1']);
  });

  it('of a log is called by scenario, seed and turn, the seed without what no file name has', () => {
    expect(logFileName(logOf('Abc-9', 3))).toBe('demarche-small-Abc-9-turn-3.json');
    expect(logFileName(logOf('../a b_ü/', 0))).toBe('demarche-small-ab-turn-0.json');
  });

  it('is the log on the screen: the one being read, else that of the game', async () => {
    const page = await openPageOf(newProfile());
    const { handed } = desk();
    const app = page.store.getState();
    app.saveFile();
    expect([handed, await app.shareLink()]).toEqual([[], null]);
    const seats = { USA: 'player', RUS: 'tit-for-tat' };
    await app.newGame({ scenario: 'first-of-september', seed: 'mine', seats });
    app.saveFile();
    await app.watchRecord('first-of-september');
    app.saveFile();
    expect(handed.map(({ name }) => name)).toEqual([
      'demarche-first-of-september-mine-turn-0.json',
      'demarche-first-of-september-record-turn-10.json',
    ]);
    const [first = '', second = ''] = await Promise.all(
      handed.map(async ({ blob }) => (await blob?.text()) ?? ''),
    );
    expect(JSON.parse(first)).toEqual(page.store.getState().game?.log);
    expect(JSON.parse(second)).toEqual(page.store.getState().reading?.log);
    expect(first.slice(0, 4)).toBe('{\n "');
    expect(first.at(-1)).toBe('\n');
    vi.stubGlobal('location', { href: 'https://game.example/play?lang=en#g=old#x' });
    const link = (await page.store.getState().shareLink()) ?? '';
    expect(link.startsWith('https://game.example/play?lang=en#g=')).toBe(true);
    const text = await unpackLink(link.split('#g=')[1] ?? '');
    const shared = text.ok ? JSON.parse(text.value) : null;
    expect([shared.seed, shared.turns.length, shared.state]).toEqual(['record', 10, undefined]);
    page.store.getState().go('front');
    page.store.getState().saveFile();
    expect(handed[2]?.name).toBe('demarche-first-of-september-mine-turn-0.json');
  });
});

describe('house: a file that is taken in', () => {
  it('is read up to two million bytes, and refused with its name beyond, or where it can’t be read', async () => {
    const most = new File([' '.repeat(2_000_000)], 'most.json');
    expect(await readFileText(most)).toEqual({ ok: true, value: ' '.repeat(2_000_000) });
    expect(await readFileText(new File([' '.repeat(2_000_001)], 'more.json'))).toMatchObject({
      ok: false,
      problems: [{ code: 'file-too-big', file: 'more.json' }],
    });
    const gone = Object.assign(new File([''], 'gone.json'), {
      text: () => Promise.reject(new Error('gone')),
    });
    expect(await readFileText(gone)).toEqual({
      ok: false,
      problems: [
        {
          code: 'file-unreadable',
          file: 'gone.json',
          path: '',
          line: null,
          message: 'file-unreadable',
          hint: null,
        },
      ],
    });
  });

  it.each([
    ['{"format":"demarche-games","version":2', true],
    [' \n{ "format" : "demarche-games" }', true],
    ['x{"format":"demarche-games"}', false],
    ['{"format":"demarche-log"}', false],
    ['{"version":1,"format":"demarche-games"}', false],
    [`${' '.repeat(90)}{"format":"demarche-games"}`, false],
    ['', false],
  ])('says of itself whether it holds games: %j', async (text, isOne) => {
    expect(await isGamesFile(new File([text], 'f.json'))).toBe(isOne);
  });

  it('that can’t be read holds no games', async () => {
    const gone = Object.assign(new File([''], 'gone.json'), {
      slice: () => ({ text: () => Promise.reject(new Error('gone')) }),
    });
    expect(await isGamesFile(gone)).toBe(false);
  });
});

describe('house: a link to a game', () => {
  it('carries its code behind one mark alone', () => {
    expect(linkCode('#g=abc')).toBe('abc');
    expect(linkCode('#g=')).toBe('');
    for (const hash of ['', '#', '#g', 'g=abc', '#h=abc', '#x#g=abc']) expect(linkCode(hash)).toBeNull();
  });

  it('gives back what was packed, in letters that an address has', async () => {
    // Bytes that plain base64 would write with + and /.
    for (let n = 0; n < 40; n += 1) {
      const log = { n, text: `${'ÿ»¿ü~?>'.repeat(n)}é` };
      const code = (await packLink(log as unknown as Log)) ?? '';
      expect(code).toMatch(/^#g=[A-Za-z0-9_-]+$/);
      expect(await unpackLink(code.slice(3))).toEqual({ ok: true, value: JSON.stringify(log) });
    }
  });

  it('is none where it would be longer than 64,000 letters', async () => {
    let noise = '';
    for (let n = 0, x = 1; n < 120_000; n += 1) {
      x = (x * 48_271) % 2_147_483_647;
      noise += String.fromCharCode(33 + (x % 90));
    }
    const codeOf = (letters: number) => packLink({ notes: noise.slice(0, letters) } as unknown as Log);
    let [fits, beyond] = [0, noise.length];
    while (beyond - fits > 1) {
      const middle = Math.floor((fits + beyond) / 2);
      if ((await codeOf(middle)) === null) beyond = middle;
      else fits = middle;
    }
    const longest = (await codeOf(fits)) ?? '';
    expect(longest.length - '#g='.length).toBeGreaterThan(63_990);
    expect(longest.length - '#g='.length).toBeLessThanOrEqual(64_000);
    expect((await unpackLink(longest.slice(3))).ok).toBe(true);
  });

  it('unpacks to two million bytes at most, and is refused with what is wrong with it', async () => {
    const most = 'a'.repeat(2_000_000);
    expect(await unpackLink(linkOf(most))).toEqual({ ok: true, value: most });
    expect(await refusalOf(linkOf(`${most}a`))).toBe('link-too-big link');
    expect(await refusalOf('A'.repeat(64_001))).toBe('link-too-long link');
    expect(await refusalOf('A'.repeat(64_000))).toBe('link-broken link');
    expect(await refusalOf('')).toBe('link-letters link');
    expect(await refusalOf('AAAAA')).toBe('link-letters link');
    expect(await refusalOf('ab cd')).toBe('link-letters link');
    expect(await refusalOf('abc=')).toBe('link-letters link');
    expect(await refusalOf(linkOf('{"a":1}').slice(0, -2))).toBe('link-broken link');
  });

  it('that was cut off anywhere is broken', async () => {
    const packed = deflateSync(strToU8(`{"format":"demarche-log","notes":"${'no '.repeat(50)}"}`));
    for (let cut = 1; cut < packed.length; cut += 1)
      expect(await refusalOf(Buffer.from(packed.subarray(0, cut)).toString('base64url'))).toBe(
        'link-broken link',
      );
  });

  it('of several kilobytes is put together in the order of its parts', async () => {
    const text = Array.from({ length: 4_000 }, (_, n) => `${(n * 7_919) % 10_007} `).join('');
    const code = linkOf(text);
    expect(code.length).toBeGreaterThan(4_096);
    expect(await unpackLink(code)).toEqual({ ok: true, value: text });
  });
});
