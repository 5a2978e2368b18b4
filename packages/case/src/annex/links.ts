import { beginning, linkKinds } from '@caseboard/board'
import { findTool } from '@caseboard/toolkit'
import { list } from '../blocks.ts'
import type { Desk } from '../desk.ts'
import type { Block } from '../summary.ts'
import { clean } from '../text.ts'

/** The arrows of the canvas in words: “Problem statement supports Benefits register: because …” */
export function linksAsText(desk: Desk): Block[] {
  const { cards, notes, links } = desk.board
  const name = (id: string): string => {
    const card = cards.find((one) => one.id === id)
    if (card) return findTool(card.tool)?.name ?? clean(card.tool)
    const text = clean(notes.find((one) => one.id === id)?.text ?? '').replace(/\s+/g, ' ')
    return text === '' ? 'an empty note' : `‘${shortened(text)}’`
  }
  return list(
    links.map(({ from, to, kind, label }) => {
      const verb = linkKinds.find((one) => one.id === kind)?.name ?? kind
      const said = `${name(from)} ${verb} ${name(to)}`
      return { text: clean(label) === '' ? said : `${said}: ${clean(label)}` }
    }),
    [],
  )
}

/** The note itself stands in full under the notes; here its beginning tells which it is. */
function shortened(text: string): string {
  return text.length <= 60 ? text : `${beginning(text, 60).replace(/\s+\S*$/u, '')}…`
}
