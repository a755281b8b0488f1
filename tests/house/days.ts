/** Whether the calendar has an ISO day: `2017-02-29` it has not. */
export const isIsoDay = (iso: string): boolean => {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
};
