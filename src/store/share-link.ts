/** A game as a link: its log, packed into the part of an address that no server sees. */
import type { Log, Problem, Result } from '../vocabulary/index.ts';
import { refusal } from './problems.ts';

/** Bounds on what a stranger may hand us: letters of a link, bytes of what it unpacks to. */
const LIMITS = { link: 64_000, inflated: 2_000_000 } as const;
const MARK = 'g=';
/** Stands for a file name where a link was opened. */
export const LINK = 'link';

const toBase64Url = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const fromBase64Url = (code: string): Uint8Array<ArrayBuffer> | null => {
  if (!/^[A-Za-z0-9_-]*$/.test(code)) return null;
  try {
    const text = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
};

/** The code of a link in an address's hash, `#g=…`; `null` when there is none. */
export const linkCode = (hash: string): string | null =>
  hash.startsWith(`#${MARK}`) ? hash.slice(MARK.length + 1) : null;

/** A log as the hash of a link; `null` when it is too long for one. */
export const packLink = async (log: Log): Promise<string | null> => {
  const { deflateSync, strToU8 } = await import('fflate');
  const code = toBase64Url(deflateSync(strToU8(JSON.stringify(log)), { level: 9 }));
  return code.length > LIMITS.link ? null : `#${MARK}${code}`;
};

/** The text inside a link's code. Never inflates past the bound. */
export const unpackLink = async (code: string): Promise<Result<string, Problem>> => {
  if (code.length > LIMITS.link) return refusal('link-too-long', { file: LINK });
  const packed = fromBase64Url(code);
  if (packed === null || packed.length === 0) return refusal('link-letters', { file: LINK });
  const { Inflate, strFromU8 } = await import('fflate');
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > LIMITS.inflated) throw new RangeError('inflated');
    parts.push(chunk);
  });
  try {
    // Small bites, so that a bomb is noticed before it has gone off.
    for (let at = 0; at < packed.length; at += 1024) {
      inflate.push(packed.subarray(at, at + 1024), at + 1024 >= packed.length);
    }
  } catch (error) {
    return refusal(error instanceof RangeError ? 'link-too-big' : 'link-broken', { file: LINK });
  }
  const text = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    text.set(part, at);
    at += part.length;
  }
  return { ok: true, value: strFromU8(text) };
};
