/*  Which day it is. Packages have no clock of their own: whoever has one asks here what its time is
 *  called, so that a page, a file and a gate never disagree about the day.
 */

// The councils' own day, wherever the server stands: in summer it begins an hour before UTC's.
const calendar = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in Britain at this time, as an ISO date. */
export function britishDay(time: Date): string {
  const parts = new Map(calendar.formatToParts(time).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}
