import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds against WCAG 2.2 A and AA and best practice, a line each. The page keeps axe for the next time. */
const violations = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} — ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(' | ')}`,
  );
};

/**
 * What does not fit, is cut off, or is too small to hit, a line each. Runs in the page, and so has no functions of its
 * own with names: tools that keep names would leave a helper behind.
 */
const misfits = (): readonly string[] => {
  const found: (readonly [string, Element])[] = [];
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  const within = document.querySelector('dialog[open]') ?? document.body;
  const least = matchMedia('(pointer: coarse)').matches ? 44 : 24;
  for (const element of within.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    if (element.closest('.unseen, .skip, svg, canvas, [aria-hidden="true"]') !== null) continue;
    if (over > 0 && box.right > root.clientWidth + 1 && element.childElementCount === 0)
      found.push([`over the side of a page ${over} px too wide`, element]);
    // Half a pixel is how browsers round, not what a finger or an eye misses.
    // A word of running text is as high as its line.
    if (
      element.matches(
        'button:not(.term), summary, select, input[type=text], input[type=search], .radio, .choice',
      ) &&
      (box.height < least - 0.5 || box.width < 23.5)
    )
      found.push([`${Math.round(box.width)}×${Math.round(box.height)} px to hit`, element]);
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    const style = getComputedStyle(element);
    if (!hasText || style.display === 'inline' || element.matches('select, option')) continue;
    // Whole sentences that stand elsewhere in full may end in dots.
    const isEllipsis = style.textOverflow === 'ellipsis' && element.title !== '';
    if (!isEllipsis && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      found.push(['wider than its box', element]);
    let frame = element.parentElement;
    while (frame !== null && getComputedStyle(frame).overflowX === 'visible') frame = frame.parentElement;
    if (frame === null || /auto|scroll/.test(getComputedStyle(frame).overflowX)) continue;
    if (box.right > frame.getBoundingClientRect().right + 1) found.push(['hangs over', element]);
  }
  if (over > 0) found.push([`the page is ${over} px too wide`, root]);
  const lines = found.map(
    ([what, element]) =>
      `${what}: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(
        element.getAttribute('aria-label') ??
        element.textContent ??
        ''
      )
        .trim()
        .replaceAll(/\s+/g, ' ')
        .slice(0, 40)}”`,
  );
  return [...new Set(lines)];
};

/** Everything wrong with the page as it stands, a line each. */
export const examine = async (page: Page): Promise<readonly string[]> => [
  ...(await violations(page)),
  ...(await page.evaluate(misfits)),
];
