/** How long a group may still have, as a choice; values in minutes. */
export const timesLeft = [
  { value: '20', label: '20 minutes' },
  { value: '30', label: '30 minutes' },
  { value: '45', label: '45 minutes' },
  { value: '60', label: '1 hour' },
  { value: '90', label: '1 and a half hours' },
  { value: '120', label: '2 hours' },
  { value: '195', label: 'Half a day' },
] as const
