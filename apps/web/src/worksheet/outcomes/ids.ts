/** The ids of what the focus may be brought to. Only one of the views is on the page at a time. */
export const outcomeIds = {
  heading: 'outcomes',
  bin: 'bin',
  outcome: (outcome: string) => `outcome-${outcome}`,
  add: (kind: string) => `outcome-add-${kind}`,
}
