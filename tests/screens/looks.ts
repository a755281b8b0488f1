import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds against WCAG 2.2 A and AA and best practice, a line each. */
const violations = async (page: Page): Promise<readonly string[]> => {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} — ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(' | ')}`,
  );
};

/** What does not fit, is cut off, or is too small to hit, a line each. Runs in the page. */
const misfits = (): readonly string[] => {
  const lines: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    lines.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  const nameOf = (element: Element): string => {
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${text}"`;
  };
  const within = document.querySelector('dialog[open]') ?? document.body;
  const least = matchMedia('(pointer: coarse)').matches ? 44 : 24;
  for (const element of within.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const { width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (element.closest('.unseen, svg, .skip, canvas') !== null || width < 2 || height < 2) continue;
    // Half a pixel is how browsers round, not what a finger or an eye misses.
    if (
      element.matches('button, summary, select, input[type=text], input[type=search], a.button') &&
      (height < least - 0.5 || width < Math.min(least, 24) - 0.5)
    )
      lines.push(`${Math.round(width)}×${Math.round(height)} px to hit: ${nameOf(element)}`);
    if (element.matches('meter, select, input')) continue;
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    const isCut = style.overflowX === 'hidden' || style.overflowX === 'clip';
    if (hasText && isCut && element.scrollWidth > element.clientWidth + 1)
      lines.push(`cut off: ${nameOf(element)}`);
    if (!hasText || style.display === 'inline') continue;
    let around = element.parentElement;
    const box = element.getBoundingClientRect();
    while (around !== null && getComputedStyle(around).overflowX === 'visible') around = around.parentElement;
    const edge = around?.getBoundingClientRect();
    const scrolls = around !== null && /auto|scroll/.test(getComputedStyle(around).overflowX);
    if (around !== null && edge !== undefined && !scrolls && box.right > edge.right + 1)
      lines.push(`hangs over ${nameOf(around).slice(0, 40)}: ${nameOf(element)}`);
    if (
      element.scrollWidth > element.clientWidth + 1 &&
      style.overflowX === 'visible' &&
      element.clientWidth > 0
    )
      lines.push(`wider than its box: ${nameOf(element)}`);
  }
  return [...new Set(lines)];
};

/** Everything wrong with the page as it stands, a line each. */
export const examine = async (page: Page): Promise<readonly string[]> => [
  ...(await violations(page)),
  ...(await page.evaluate(misfits)),
];
