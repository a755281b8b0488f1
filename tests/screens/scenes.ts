import type { Page } from '@playwright/test';
import { button } from '../browser/game.ts';
import type { Saves } from './saves.ts';

/** A place in one of its states, and the way there from the first page of a browser that keeps `from`. */
export interface Scene {
  readonly name: string;
  readonly from?: keyof Saves;
  /** The page from top to bottom, not only what the screen holds. */
  readonly isWhole?: boolean;
  /** With motion, for what is on its way. */
  readonly isMoving?: boolean;
  /** At phone width only: what other widths show beside the rest. */
  readonly isForPhone?: boolean;
  readonly go: (page: Page, isPhone: boolean) => Promise<void>;
}

const SCENARIOS = [
  'By the First of September',
  'It Started with a Call',
  'Prove It First',
  'Charting a Course',
  'Coordinated Expulsions London',
  'Coordinated Expulsions Washington',
  'Boom and Bust',
] as const;

const slug = (title: string): string => title.toLowerCase().replaceAll(' ', '-');

const board = async (page: Page): Promise<void> => {
  await page.locator('.board canvas, .text-board').first().waitFor({ state: 'attached' });
};

const record = async (page: Page): Promise<void> => {
  await button(page, 'The record').click();
  await page.locator('.record-group').first().waitFor();
};

const take = async (page: Page, title: string): Promise<void> => {
  const words = new RegExp(title.replace(/ (London|Washington)$/, '.*· $1'));
  const row = page.locator('.shelf-row').filter({ hasText: words });
  await row.first().click();
};

const brief = async (page: Page, title: string): Promise<void> => {
  await take(page, title);
  await button(page, 'Begin').click();
  await button(page, 'To the table').waitFor();
};

const sit = async (page: Page, title: string): Promise<void> => {
  await brief(page, title);
  await button(page, 'To the table').click();
  await board(page);
};

/** One panel of the left column, or of the phone's bar. */
const panel = async (page: Page, isPhone: boolean, name: string): Promise<void> => {
  const bar = isPhone ? page.locator('.panel-bar button') : page.locator('.table-left .tabs').getByText(name);
  await (isPhone ? bar.filter({ hasText: name }) : bar).first().click();
};

/** A sheet opened from the board in words, with the map behind it again. */
const inspect = async (page: Page, isPhone: boolean, name: string | RegExp): Promise<void> => {
  await board(page);
  if (isPhone) await panel(page, isPhone, 'Board');
  await page.keyboard.press('t');
  await page.locator('.text-board').getByRole('button', { name }).first().click();
  await page.getByRole('dialog').waitFor();
};

const toMenu = async (page: Page): Promise<void> => {
  await page.getByText('Menu', { exact: true }).click();
};

/** Decides what must be decided, takes what can be taken, and commits, from the table with its board. */
export const commit = async (page: Page, isPhone: boolean): Promise<void> => {
  await board(page);
  if (isPhone) await panel(page, isPhone, 'Dossiers');
  await page.locator('.decision, .desk-file').first().waitFor();
  for (const decision of await page.locator('.decision').all())
    await decision.locator('button[aria-pressed="false"]:enabled').last().click();
  const option = page.locator('.desk-file:not(.decision) button[aria-pressed="false"]:enabled').first();
  if (await option.isVisible()) await option.click();
  await page.keyboard.press('c');
  const ask = page.getByRole('dialog');
  if (await ask.isVisible()) await ask.getByRole('button', { name: 'Commit' }).click();
};

const reveal = async (page: Page, isPhone: boolean): Promise<void> => {
  await commit(page, isPhone);
  await button(page, /^Next turn/).waitFor();
  await board(page);
};

const debrief = async (page: Page): Promise<void> => {
  // A finished game is brought back by itself.
  await button(page, 'Save to a file').waitFor();
  await page.locator('.difference svg').first().waitFor({ timeout: 60_000 });
};

const front = async (page: Page): Promise<void> => {
  await button(page, 'Begin').waitFor();
};

export const SCENES: readonly Scene[] = [
  { name: 'front', isWhole: true, go: front },
  {
    name: 'front-games',
    from: 'middle',
    isWhole: true,
    go: async (page) => {
      await toMenu(page);
      await button(page, 'Leave to the front page').click();
      await front(page);
      await page.getByRole('region', { name: 'Your games' }).waitFor();
    },
  },
  {
    name: 'front-refusal',
    go: async (page) => {
      await front(page);
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: 'save.json',
          mimeType: 'application/json',
          buffer: Buffer.from('{"format":'),
        });
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'settings', isWhole: true, go: async (page) => button(page, 'Settings').click() },
  { name: 'help', isWhole: true, go: async (page) => button(page, 'Help').click() },
  {
    name: 'help-top',
    go: async (page) => button(page, 'Help').click(),
  },
  { name: 'record', go: record },
  {
    name: 'record-search',
    go: async (page) => {
      await record(page);
      await page.getByLabel('Search persons, laws, places and events').fill('hamburg meeting');
      await page.locator('.telling').first().click();
      await page.locator('.card-text').first().waitFor();
      await page.locator('.fact summary').first().click();
      await page.locator('.fact .term').first().click();
    },
  },
  {
    name: 'record-who',
    go: async (page) => {
      await record(page);
      await page.getByLabel('Search persons, laws, places and events').fill('secretary of state');
      await page.getByRole('button', { name: /^Who and what/ }).click();
    },
  },
  {
    name: 'table-who-and-what',
    from: 'middle',
    go: async (page, isPhone) => {
      await board(page);
      await panel(page, isPhone, 'Dispatches');
      const first = page
        .locator('.dispatch')
        .filter({ has: page.locator('.who-and-what') })
        .first();
      await first.locator('.who-and-what summary').click();
      await first.locator('.who-and-what li').first().waitFor();
      await first.locator('.citations summary').click();
      await first.locator('.who-and-what').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'handover',
    go: async (page) => {
      await page.getByRole('radio', { name: /A friend at this screen/ }).check();
      await button(page, 'Begin').click();
      await button(page, /^I speak for/).waitFor();
    },
  },
  ...SCENARIOS.map(
    (title): Scene => ({
      name: `briefing-${slug(title)}`,
      isWhole: true,
      go: (page) => brief(page, title),
    }),
  ),
  ...SCENARIOS.map(
    (title): Scene => ({
      name: `table-${slug(title)}`,
      go: async (page, isPhone) => {
        await sit(page, title);
        if (isPhone) await panel(page, isPhone, 'Board');
      },
    }),
  ),
  { name: 'table-first', go: (page) => sit(page, SCENARIOS[0]) },
  { name: 'table-dossiers', from: 'middle', go: board },
  {
    name: 'table-dispatches',
    from: 'middle',
    go: async (page, isPhone) => {
      await board(page);
      await panel(page, isPhone, 'Dispatches');
    },
  },
  {
    name: 'table-aims',
    from: 'middle',
    go: async (page, isPhone) => {
      await board(page);
      await panel(page, isPhone, 'Aims');
    },
  },
  {
    name: 'table-board',
    from: 'middle',
    isForPhone: true,
    go: async (page, isPhone) => {
      await board(page);
      await panel(page, isPhone, 'Board');
    },
  },
  {
    name: 'table-slate',
    from: 'middle',
    go: async (page, isPhone) => {
      await board(page);
      for (const file of await page.locator('.desk-file:not(.decision)').all()) {
        const tab = file.locator('.dossier-tab');
        if ((await tab.getAttribute('aria-expanded')) === 'false') await tab.click();
        const option = file.locator('button[aria-pressed="false"]:enabled').first();
        if (await option.isVisible()) await option.click();
      }
      if (isPhone) await panel(page, isPhone, 'Slate');
    },
  },
  {
    name: 'table-menu',
    from: 'middle',
    go: async (page) => {
      await board(page);
      await toMenu(page);
    },
  },
  {
    name: 'table-signs',
    from: 'middle',
    go: async (page, isPhone) => {
      await board(page);
      if (isPhone) await panel(page, isPhone, 'Board');
      await button(page, 'Signs').click();
    },
  },
  {
    name: 'table-keys',
    from: 'middle',
    go: async (page) => {
      await board(page);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'table-back',
    from: 'middle',
    go: async (page, isPhone) => {
      await board(page);
      if (isPhone) await panel(page, isPhone, 'Board');
      await page.locator('.strip input[type=range]').focus();
      await page.keyboard.press('ArrowLeft');
    },
  },
  {
    name: 'catalogue',
    from: 'middle',
    go: async (page) => {
      await board(page);
      await page.keyboard.press('m');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'catalogue-move',
    from: 'middle',
    go: async (page) => {
      await board(page);
      await page.keyboard.press('m');
      await page.locator('.families button').nth(2).click();
      await page.locator('.move-row').first().click();
    },
  },
  {
    name: 'catalogue-search',
    from: 'middle',
    go: async (page) => {
      await board(page);
      await page.keyboard.press('m');
      await page.getByRole('searchbox').fill('sanctions');
    },
  },
  { name: 'sheet-arena', from: 'middle', go: (page, isPhone) => inspect(page, isPhone, 'Donbas') },
  { name: 'sheet-pair', from: 'middle', go: (page, isPhone) => inspect(page, isPhone, / and Russia/) },
  { name: 'sheet-power', from: 'middle', go: (page, isPhone) => inspect(page, isPhone, /^Russia$/) },
  { name: 'sheet-body', from: 'middle', go: (page, isPhone) => inspect(page, isPhone, 'NATO') },
  {
    name: 'card-sanctions',
    from: 'middle',
    go: (page, isPhone) => inspect(page, isPhone, /^The United States against Russia/),
  },
  { name: 'card-ceasefire', from: 'middle', go: (page, isPhone) => inspect(page, isPhone, /^Ceasefire in/) },
  {
    name: 'explain',
    from: 'middle',
    go: async (page) => {
      await board(page);
      await page.locator('button.instrument').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'text-board',
    from: 'middle',
    go: async (page, isPhone) => {
      await board(page);
      if (isPhone) await panel(page, isPhone, 'Board');
      await page.keyboard.press('t');
      await page.locator('.text-board').waitFor();
    },
  },
  {
    name: 'reveal-running',
    from: 'middle',
    isMoving: true,
    go: async (page, isPhone) => {
      await commit(page, isPhone);
      await page.locator('.reveal-line:not(.is-empty)').waitFor();
    },
  },
  { name: 'reveal', from: 'middle', go: reveal },
  {
    name: 'reveal-scrubbed',
    from: 'middle',
    go: async (page, isPhone) => {
      await reveal(page, isPhone);
      await page.locator('.reveal-scrub input').fill('1');
    },
  },
  { name: 'debrief-top', from: 'over', go: debrief },
  { name: 'debrief', from: 'over', isWhole: true, go: debrief },
  {
    name: 'replay',
    from: 'over',
    isWhole: true,
    go: async (page) => {
      await debrief(page);
      await button(page, 'Step through the turns').click();
      await board(page);
    },
  },
  {
    name: 'replay-record',
    go: async (page) => {
      await button(page, 'Watch the record').click();
      await page.locator('.scrubber').waitFor();
      await board(page);
      await page.locator('.scrubber input').fill('4');
    },
  },
];
