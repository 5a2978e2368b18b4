import { Awareness } from 'y-protocols/awareness'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { setPresence, watchPeople } from '../../src/session/presence.ts'
import { colourOf, personColours } from '../../src/session/colours.ts'
import { contrast } from '../styles/contrast.ts'

function present(state: Record<string, unknown>) {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(state)
  return awareness
}

const priya = { user: { id: 'p1', name: 'Priya Shah', team: 'Digital', role: 'facilitator' } }

describe('people on the board', () => {
  test('Priya is listed with her name, team, role and place', () => {
    const awareness = present(priya)
    const people = watchPeople(awareness)
    setPresence({ awareness }, { view: 'outline', field: 'problem' })
    expect(people.people.current()).toEqual([
      {
        clientId: awareness.clientID,
        me: true,
        id: 'p1',
        name: 'Priya Shah',
        team: 'Digital',
        role: 'facilitator',
        colour: colourOf('p1'),
        view: 'outline',
        field: 'problem',
      },
    ])
    awareness.destroy()
  })

  test('a moving pointer changes what the canvas reads, and not the list of people', () => {
    const awareness = present(priya)
    const { people, everything } = watchPeople(awareness)
    const before = people.current()
    setPresence({ awareness }, { cursor: { x: 1, y: 2 } })
    expect(everything.current()[0]?.cursor).toEqual({ x: 1, y: 2 })
    expect(people.current()).toBe(before)
    awareness.destroy()
  })

  test('undefined takes something back; saying the same again sends nothing', () => {
    const awareness = present(priya)
    setPresence({ awareness }, { view: 'canvas', field: 'problem' })
    setPresence({ awareness }, { field: undefined })
    expect(awareness.getLocalState()).toEqual({ ...priya, view: 'canvas' })
    let sent = 0
    awareness.on('update', () => sent++)
    setPresence({ awareness }, { view: 'canvas' })
    expect(sent).toBe(0)
    awareness.destroy()
  })

  test.each([
    [{}],
    [{ user: null }],
    [{ user: { id: 1, name: 'x' } }],
    [{ user: { id: 'x', name: '' } }],
    [{ user: 'Priya' }],
  ])('somebody who does not say who they are is not shown: %j', (state) => {
    const awareness = present(state)
    expect(watchPeople(awareness).people.current()).toEqual([])
    awareness.destroy()
  })

  test('rubbish about a place is left out, the person stays', () => {
    const awareness = present({
      ...priya,
      view: 'moon',
      cursor: { x: 'left', y: Number.NaN },
      card: 7,
    })
    const [person] = watchPeople(awareness).everything.current()
    expect(person).toMatchObject({ name: 'Priya Shah' })
    expect(person).not.toHaveProperty('view')
    expect(person).not.toHaveProperty('cursor')
    expect(person).not.toHaveProperty('card')
    awareness.destroy()
  })
})

describe('colours of people', () => {
  test('white initials can be read on each', () => {
    for (const colour of personColours) expect(contrast('#ffffff', colour)).toBeGreaterThan(4.5)
  })

  test('a person keeps theirs, and all are used', () => {
    expect(colourOf('p1')).toBe(colourOf('p1'))
    const used = new Set(Array.from({ length: 200 }, (_, i) => colourOf(`person-${i}`)))
    expect(used.size).toBe(personColours.length)
  })
})
