import type { Page } from '@playwright/test';

/**
 * What of a page's text is cut off or hangs out of the window, and what of it is in no catalogue: words without an accent,
 * where every word of the pseudo-locale that has a vowel has one. Runs in the page, and so has no functions of its own
 * with names.
 */
const look = (data: readonly string[]): readonly string[] => {
  const found: string[] = [];
  const read: (readonly [element: Element, text: string, what: string])[] = [];
  const wide = document.documentElement.clientWidth;
  const within = document.querySelector('dialog[open]') ?? document.body;
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (element === null || text === '') continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    read.push([element, text, 'text']);
    if (element.closest('.unseen, .skip, option') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      let isScrolled = false;
      let fault = '';
      let block: Element | null = element;
      while (block !== null && /^(inline|contents)$/.test(getComputedStyle(block).display))
        block = block.parentElement;
      if (block !== null && element.closest('svg') === null)
        if (box.right > block.getBoundingClientRect().right + 1.5) fault = 'hangs out of its box';
      for (let frame: Element | null = element; frame !== null; frame = frame.parentElement) {
        const { overflowX, overflowY, display, position } = getComputedStyle(frame);
        if (display === 'inline' || display === 'contents') continue;
        const edge = frame.getBoundingClientRect();
        const isSvg = frame instanceof SVGSVGElement;
        // A line of text is higher than its letters, and in a picture it may be turned.
        const spare = isSvg ? 4 : 1.5;
        if (/auto|scroll/.test(overflowX)) isScrolled = true;
        else if (isSvg || /hidden|clip/.test(overflowX))
          if (!isScrolled && (box.right > edge.right + spare || box.left < edge.left - spare))
            fault = 'cut at the side';
        if (/auto|scroll/.test(overflowY) || position === 'fixed') break;
        if (isSvg || /hidden|clip/.test(overflowY))
          if (box.bottom > edge.bottom + 3 || box.top < edge.top - 3) fault = 'cut above or below';
      }
      if (!isScrolled && (box.right > wide + 1 || box.left < -1)) fault = 'out of the window';
      if (fault !== '')
        found.push(
          `${fault}: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} in ${element.parentElement?.getAttribute('class') ?? ''} “${text.slice(0, 60)}”`,
        );
    }
  }
  for (const element of within.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    if (element.checkVisibility())
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        read.push([element, element.getAttribute(name) ?? '', name]);
  // What Intl says of dates and lists, in the language of the document.
  const { lang } = document.documentElement;
  const byIntl = new Set<string>(data);
  for (let month = 0; month < 12; month += 1)
    for (const style of ['long', 'short'] as const)
      for (const word of new Intl.DateTimeFormat(lang, { day: 'numeric', month: style })
        .format(new Date(2017, month, 7))
        .match(/\p{L}+/gu) ?? [])
        byIntl.add(word);
  for (const type of ['conjunction', 'disjunction'] as const)
    for (const { value } of new Intl.ListFormat(lang, { type }).formatToParts(['1', '2']))
      byIntl.add(value.trim());
  byIntl.add('klo');
  for (const [element, text, what] of read) {
    // Seeds, hashes and names from the data are the same in every language; the rules stand in the law's own.
    if (element.closest('[translate="no"], [lang]:not(html)') !== null) continue;
    // Names of files and codes of powers are data.
    const strange = (text.replaceAll(/\S+\.json/g, '').match(/\p{L}{2,}/gu) ?? []).filter(
      (word) => /[aceinouy]/i.test(word) && !/^\p{Lu}{2,4}$/u.test(word) && !byIntl.has(word),
    );
    // A point within a number is English; a date may have some, the last at its end, and a rule's number is its name.
    strange.push(...(text.match(/(?<![\d.R])\d+\.\d+(?![\d.])/g) ?? []));
    if (strange.length > 0)
      found.push(
        `untranslated ${what} ${strange.slice(0, 4).join(' ')}: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} in ${element.parentElement?.getAttribute('class') ?? ''} “${text.slice(0, 60)}”`,
      );
  }
  return [...new Set(found)];
};

/** What is cut off or untranslated in the page as it stands, a line each; words of the `data`, such as a seed, are neither. */
export const uncut = (page: Page, data: readonly string[] = []): Promise<readonly string[]> =>
  page.evaluate(look, data);
