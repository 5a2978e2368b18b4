import { expect, test } from 'vitest'
import { Guesses } from '../src/access/guesses.ts'
import { stillClock } from './support/still-clock.ts'

/*  Mallory tries out codes; others at the same address type theirs right. Three wrong ones a minute. */

function counting() {
  const clock = stillClock('2026-11-24T09:00:00.000Z')
  const guesses = new Guesses(clock, 3)
  let looks = 0
  const look = async (isRight: boolean) => {
    looks += 1
    await new Promise(setImmediate)
    return isRight ? 'Missed bins' : undefined
  }
  return {
    clock,
    guess: (address: string, isRight = false) => guesses.guess(address, () => look(isRight)),
    looks: () => looks,
  }
}

test('a hundred guesses at once are no more than a hundred in turn', async () => {
  const { clock, guess, looks } = counting()
  const storm = () => Promise.allSettled(Array.from({ length: 100 }, () => guess('192.0.2.7')))
  const answers = await storm()
  expect(looks()).toBe(3)
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(97)
  clock.pass(60_000)
  await storm()
  expect(looks(), 'a minute later').toBe(6)
})

test('a hundred people who type the code right at once all come in', async () => {
  const { guess } = counting()
  const council = Array.from({ length: 100 }, () => guess('192.0.2.7', true))
  expect(new Set(await Promise.all(council))).toEqual(new Set(['Missed bins']))
})

test.each([
  ['one of the many addresses of an IPv6 line', '2001:db8:7:1::', '2001:db8:7:1:f00d::1'],
  ['the same address written at length', '2001:db8::1', '2001:0DB8:0000:0000:0000:0000:0000:0001'],
  ['an IPv4 address as a socket for both kinds says it', '192.0.2.7', '::ffff:192.0.2.7'],
])('%s is the same place', async (_, one, other) => {
  const { guess } = counting()
  for (let n = 0; n < 3; n += 1) await guess(one)
  await expect(guess(other)).rejects.toThrow('too-many-guesses')
})

test.each([
  ['192.0.2.7', '192.0.2.8'],
  ['2001:db8:7:1::1', '2001:db8:7:2::1'],
  ['::1', '::2:0:0:0:1'],
])('%s and %s are two places', async (one, other) => {
  const { guess } = counting()
  for (let n = 0; n < 3; n += 1) await guess(one)
  await expect(guess(other)).resolves.toBeUndefined()
})

test('however many places somebody guesses from, so many are remembered, the latest', async () => {
  const { guess } = counting()
  for (let n = 0; n < 3; n += 1) await guess('first')
  for (let n = 0; n < 9_998; n += 1) await guess(`place ${n}`)
  for (let n = 0; n < 3; n += 1) await guess('late')
  await expect(guess('first'), 'ten thousand fit').rejects.toThrow('too-many-guesses')
  await guess('one more')
  await expect(guess('first')).resolves.toBeUndefined()
  await expect(guess('late')).rejects.toThrow('too-many-guesses')
})
