/** Gives the focus to the first of these once the page is drawn: for controls that remove themselves. */
export const focusSoon = (...selectors: readonly string[]): void => {
  requestAnimationFrame(() => {
    for (const selector of selectors) {
      const element = document.querySelector<HTMLElement>(selector);
      if (element === null) continue;
      element.focus();
      return;
    }
  });
};
