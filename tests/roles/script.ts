import { configure, fireEvent, screen, waitFor, within } from '@testing-library/dom';

/**
 * Plays a whole game inside the page through roles and names alone, as a screen reader finds them: no places on the
 * screen, no classes, no test ids. Sends the link to the finished game to whoever served the page.
 */

const TURNS = 10;
const SEED = 'by-roles';

configure({ asyncUtilTimeout: 60_000 });

const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const press = (element: HTMLElement): void => {
  fireEvent.click(element);
};
const commit = (): HTMLElement => screen.getByRole('button', { name: /^Commit/ });
const isDisabled = (element: HTMLElement): boolean => element.hasAttribute('disabled');
/** React draws what a click changed before the next task. */
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

const begin = async (): Promise<void> => {
  await button('Begin');
  const seed = screen
    .getAllByRole('group')
    .find((group) => group.firstElementChild?.textContent?.trim() === 'Seed');
  const summary = seed?.firstElementChild;
  if (!(summary instanceof HTMLElement)) throw new Error('no group "Seed"');
  press(summary);
  fireEvent.change(await screen.findByRole('textbox', { name: 'Seed' }), { target: { value: SEED } });
  await settle();
  press(await button('Begin'));
  press(await button('To the table'));
  await button(/^Commit/);
};

/** Takes one option of each thing on the desk, another in each turn; what the budgets do not hold is put back. */
const fillSlate = async (turn: number): Promise<void> => {
  const desk = (): HTMLElement => screen.getByRole('tabpanel', { name: 'Dossiers' });
  const count = within(desk()).getAllByRole('article').length;
  for (let k = 0; k < count; k += 1) {
    const article = (): HTMLElement => within(desk()).getAllByRole('article')[k] as HTMLElement;
    const [heading] = within(article()).getAllByRole('heading');
    const folded = heading && within(heading).queryByRole('button', { expanded: false });
    if (folded) press(folded);
    await settle();
    const options = (): readonly HTMLElement[] =>
      within(article()).queryAllByRole('button', { pressed: false });
    const open = options().length;
    for (let step = 0; step < open; step += 1) {
      const option = options()[(turn + step) % open];
      if (option === undefined || isDisabled(option)) continue;
      const couldCommit = !isDisabled(commit());
      press(option);
      await settle();
      if (!isDisabled(commit())) break;
      const [chosen] = within(article()).queryAllByRole('button', { pressed: true });
      if (couldCommit && chosen !== undefined) press(chosen);
      await settle();
      if (couldCommit) break;
    }
  }
  for (const offer of screen.queryAllByRole('button', { name: turn % 2 === 0 ? 'Accept' : 'Decline' })) {
    press(offer);
    await settle();
  }
  for (const decline of isDisabled(commit()) ? screen.queryAllByRole('button', { name: 'Decline' }) : []) {
    press(decline);
    await settle();
  }
  const expected = screen.getByRole('combobox', { name: 'Course expected' });
  fireEvent.change(expected, { target: { value: turn % 2 === 0 ? 'coerce' : 'engage' } });
  await settle();
};

const playTurn = async (turn: number): Promise<void> => {
  await fillSlate(turn);
  press(commit());
  await settle();
  const ask = screen.queryByRole('dialog');
  if (ask !== null) press(within(ask).getByRole('button', { name: 'Commit' }));
  await screen.findByRole('heading', { name: `Turn ${turn} revealed` });
  const onward = /^(Next turn|To the debrief)/;
  await waitFor(() => {
    const skip = screen.queryByRole('button', { name: 'Skip' });
    if (skip !== null) press(skip);
    screen.getByRole('button', { name: onward });
  });
  press(await button(onward));
  if (turn < TURNS) await button(/^Commit/);
};

const play = async (): Promise<string> => {
  // Only a click of a person's may write to the clipboard: the link is shown instead.
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
  await begin();
  for (let turn = 1; turn <= TURNS; turn += 1) await playTurn(turn);
  press(await button('Copy a link'));
  const link = await screen.findByRole('textbox', { name: 'Link to this game' });
  return link instanceof HTMLInputElement ? link.value : '';
};

const report = (kind: 'link' | 'error', text: string): Promise<Response> =>
  fetch(`./roles/${kind}`, { method: 'POST', body: text });

play().then(
  (link) => report('link', link),
  (error: unknown) => {
    const where = document.querySelector('h1')?.textContent ?? '';
    const why = error instanceof Error ? error.message.slice(0, 400) : String(error);
    return report('error', `${where}: ${why}`);
  },
);
