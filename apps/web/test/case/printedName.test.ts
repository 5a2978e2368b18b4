import { expect, test } from 'vitest'
import { printedName } from '../../src/case/printedName.ts'

test.each([
  ['Draft', 'Bin day reminders, case summary, draft'],
  ['Ready for sign-off', 'Bin day reminders, case summary, ready for sign-off'],
])('Priya prints a case that says “%s”, and the file is called so', (statusText, name) => {
  expect(printedName({ title: 'Bin day reminders', statusText })).toBe(name)
})
