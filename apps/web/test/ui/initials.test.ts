import { expect, test } from 'vitest'
import { initials } from '../../src/ui/initials.ts'

test.each([
  ['Priya Shah', 'PS'],
  ['tom okoro', 'TO'],
  ['Gwen', 'GW'],
  ['  Ana   Maria  Lopez ', 'AL'],
  ['Siân Ŵyn', 'SŴ'],
  ['李小龙', '李小'],
  ['', '?'],
])('%s: %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
