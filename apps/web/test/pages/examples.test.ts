import { examples, serviceTypes } from '@caseboard/toolkit'
import { expect, test } from 'vitest'
import { exampleCards } from '../../src/pages/examples.ts'

test('the start page offers every example of the toolkit, under its own title', () => {
  expect(
    exampleCards.map(({ id, title, organisation, serviceType }) => ({
      id,
      title,
      organisation,
      serviceType,
    })),
  ).toEqual(
    examples.map(({ id, title, organisation, serviceType }) => ({
      id,
      title,
      organisation,
      serviceType,
    })),
  )
})

test('each example shows another kind of service', () => {
  expect(new Set(exampleCards.map(({ serviceType }) => serviceType)).size).toBe(serviceTypes.length)
})
