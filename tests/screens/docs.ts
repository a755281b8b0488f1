/** A picture for README or docs. */
export interface DocsPicture {
  readonly file: string;
  readonly scene: string;
  readonly size: string;
  readonly theme: 'dark' | 'light';
}

/** At most eight; their names are linked from README and docs. */
export const DOCS: readonly DocsPicture[] = [
  { file: 'front.jpg', scene: 'front', size: '1366x768', theme: 'dark' },
  { file: 'briefing.jpg', scene: 'briefing-coordinated-expulsions-london', size: '820x1180', theme: 'light' },
  { file: 'table.jpg', scene: 'table-first', size: '1366x768', theme: 'light' },
  { file: 'campaign.jpg', scene: 'table-boom-and-bust', size: '1920x1080', theme: 'dark' },
  { file: 'reveal.jpg', scene: 'reveal', size: '1366x768', theme: 'dark' },
  { file: 'explain.jpg', scene: 'explain', size: '1366x768', theme: 'light' },
  { file: 'debrief.jpg', scene: 'debrief-top', size: '1366x768', theme: 'light' },
  { file: 'phone.jpg', scene: 'table-dossiers', size: '390x844', theme: 'dark' },
];
