import type { Page } from '@playwright/test';

/**
 * What of a page's text is cut off, hangs out of a box or the window, or lies over another; and what of it is in no
 * catalogue: words without an accent, where every word of the pseudo-locale that has a vowel has one. Runs in the page,
 * and so has no functions of its own with names.
 */
const look = (data: readonly string[]): readonly string[] => {
  const found: (readonly [fault: string, element: Element, text: string])[] = [];
  const read: (readonly [element: Element, text: string, what: string])[] = [];
  /** What can be seen of each line of text. */
  const seen: {
    scroller: Element | null;
    element: Element;
    text: string;
    left: number;
    right: number;
    top: number;
    bottom: number;
  }[] = [];
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
    const isDrawn = element.closest('svg') !== null;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      let { left, right, top, bottom } = box;
      let isScrolled = false;
      let isFloating = false;
      let isSticking = false;
      let scroller: Element | null = null;
      for (let frame: Element | null = element; frame !== null; frame = frame.parentElement) {
        const { overflowX, overflowY, display, position } = getComputedStyle(frame);
        if (display === 'inline' || display === 'contents') continue;
        const edge = frame.getBoundingClientRect();
        const isSvg = frame instanceof SVGSVGElement;
        // A line of text is higher than its letters, and in a picture it may be turned.
        const spare = isSvg ? 6 : 1.5;
        const isOver = box.right > edge.right + spare || box.left < edge.left - spare;
        if (!isScrolled && isOver) {
          if (isSvg || /hidden|clip/.test(overflowX)) found.push(['cut at the side', element, text]);
          else if (!isDrawn && !isFloating && overflowX === 'visible')
            found.push([`hangs out of ${frame.tagName.toLowerCase()}.${frame.className}`, element, text]);
        }
        if (/auto|scroll/.test(overflowX)) isScrolled = true;
        if (isSvg || /hidden|clip/.test(overflowY))
          if (box.bottom > edge.bottom + 3 || box.top < edge.top - 3)
            found.push(['cut above or below', element, text]);
        if (overflowX !== 'visible' || isSvg) {
          left = Math.max(left, edge.left);
          right = Math.min(right, edge.right);
        }
        if (overflowY !== 'visible' || isSvg) {
          top = Math.max(top, edge.top);
          bottom = Math.min(bottom, edge.bottom);
        }
        if (/absolute|fixed/.test(position)) isFloating = true;
        if (position === 'sticky') isSticking = true;
        if (/auto|scroll/.test(overflowY)) scroller = frame;
        if (scroller !== null || position === 'fixed') break;
      }
      if (!isScrolled && (box.right > wide + 1 || box.left < -1))
        found.push(['out of the window', element, text]);
      // What sticks, floats or is drawn may lie over other things, and is looked at by eye.
      const isAside = isDrawn || isFloating || isSticking || element.closest('canvas') !== null;
      if (!isAside && right - left > 1 && bottom - top > box.height / 2)
        seen.push({ scroller, element, text, left, right, top, bottom });
    }
  }
  for (const [at, one] of seen.entries())
    for (let k = at + 1; k < seen.length; k += 1) {
      const other = seen[k];
      if (other === undefined || other.element === one.element) continue;
      // What is scrolled goes on under what is not.
      if (other.scroller !== one.scroller) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const line = Math.min(one.bottom - one.top, other.bottom - other.top);
      if (across > 2 && down > line / 2)
        found.push([`lies under “${other.text.slice(0, 30)}”`, one.element, one.text]);
    }
  for (const element of within.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    if (element.checkVisibility())
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        read.push([element, element.getAttribute(name) ?? '', name]);
  // What Intl says of dates and lists, in the language of the document.
  const { lang } = document.documentElement;
  const byIntl = new Set<string>(data);
  for (let month = 0; month < 12; month += 1)
    for (const options of [
      { month: 'long' },
      { month: 'short' },
      // A month by itself has a form of its own in many a language.
      { month: 'long', year: 'numeric', day: undefined },
      { timeStyle: 'short', dateStyle: 'medium' },
    ] as const)
      for (const word of new Intl.DateTimeFormat(lang, {
        ...('month' in options ? { day: 'numeric' } : {}),
        ...options,
      })
        .format(new Date(2017, month, 7))
        .match(/\p{L}+/gu) ?? [])
        byIntl.add(word);
  for (const type of ['conjunction', 'disjunction'] as const)
    for (const { value } of new Intl.ListFormat(lang, { type }).formatToParts(['1', '2']))
      byIntl.add(value.trim());
  for (const [element, text, what] of read) {
    // Seeds, hashes and names from the data are the same in every language; the rules stand in the law's own.
    if (element.closest('[translate="no"], [lang]:not(html)') !== null) continue;
    // Names of files and codes of powers are data.
    const strange = (text.replaceAll(/\S+\.json/g, '').match(/\p{L}{2,}/gu) ?? []).filter(
      (word) => /[aceinouy]/i.test(word) && !/^\p{Lu}{2,4}$/u.test(word) && !byIntl.has(word),
    );
    // A point within a number is English; a date may have some, the last at its end, and a rule's number is its name.
    if (element.closest('time') === null)
      strange.push(...(text.match(/(?<![\d.R])\d+\.\d+(?![\d.])/g) ?? []));
    if (strange.length > 0)
      found.push([`untranslated ${what} ${strange.slice(0, 4).join(' ')}`, element, text]);
  }
  return [
    ...new Set(
      found.map(
        ([fault, element, text]) =>
          `${fault}: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} in ${element.parentElement?.getAttribute('class') ?? ''} “${text.slice(0, 60)}”`,
      ),
    ),
  ];
};

/** What is cut off or untranslated in the page as it stands, a line each; words of the `data`, such as a seed, are neither. */
export const uncut = (page: Page, data: readonly string[] = []): Promise<readonly string[]> =>
  page.evaluate(look, data);
