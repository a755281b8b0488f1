import { expect, type Locator, type Page } from '@playwright/test';

/** Two ways of working the same page: the same choices must give the same game. */
export interface Hands {
  readonly name: string;
  /** Activates a button, link, radio or disclosure. */
  readonly press: (control: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
  readonly select: (list: Locator, value: string) => Promise<void>;
}

export const mouse = (): Hands => ({
  name: 'mouse',
  press: (control) => control.click(),
  type: (field, text) => field.fill(text),
  select: async (list, value) => {
    await list.selectOption(value);
  },
});

const MOST_TABS = 250;

/** Nothing but keys: Tab, forward or back, until the control has the focus, then Enter, letters or arrows. */
export const keyboard = (page: Page): Hands => {
  const reach = async (control: Locator): Promise<void> => {
    await expect(control).toBeVisible();
    // Found by its name once, not after each Tab.
    const found = await control.elementHandle();
    if (found === null) throw new Error(`no ${control}`);
    const isBehind = await found.evaluate(
      (element) =>
        document.activeElement !== null &&
        element.compareDocumentPosition(document.activeElement) === Node.DOCUMENT_POSITION_FOLLOWING,
    );
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await found.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(isBehind ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`no way by Tab to ${control}`);
  };
  return {
    name: 'keyboard',
    press: async (control) => {
      await reach(control);
      await page.keyboard.press('Enter');
    },
    type: async (field, text) => {
      await reach(field);
      await page.keyboard.type(text);
    },
    select: async (list, value) => {
      await reach(list);
      const steps = await list.evaluate((element, wanted) => {
        const select = element as HTMLSelectElement;
        return [...select.options].findIndex((o) => o.value === wanted) - select.selectedIndex;
      }, value);
      for (let k = 0; k < Math.abs(steps); k += 1)
        await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    },
  };
};
