import type { Hand } from '@caseboard/board'
import { addCard, createBoard, placeExample, setTitle } from '@caseboard/board'
import { importBoard } from '@caseboard/board/json'
import type { CreateBoard, TemplateId } from '@caseboard/protocol'
import { examples, packs } from '@caseboard/toolkit'
import * as Y from 'yjs'

/** The template names an example the toolkit does not have. */
export class UnknownExample extends Error {
  override readonly name = 'UnknownExample'
}

/**
 * The content of a new board, as the first entry of its log. The server makes it, once, before
 * anybody has the board's address: two clients that both did it would make everything twice.
 */
export function seedBoard(request: CreateBoard, hand: Hand): Uint8Array {
  const doc = new Y.Doc()
  if ('board' in request) {
    importBoard(doc, request.board, hand)
    if (request.title !== undefined) setTitle(doc, request.title, hand)
  } else {
    const { title, organisation = '', serviceTypes = [], template } = request
    createBoard(doc, { title, organisation, serviceTypes }, hand)
    placeTemplate(doc, template, hand)
  }
  const seed = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return seed
}

function placeTemplate(doc: Y.Doc, template: TemplateId, hand: Hand): void {
  if (template === 'blank') return
  if (template === 'business-case') {
    for (const tool of firstWorkshop) addCard(doc, { tool }, hand)
    return
  }
  const example = examples.find(({ id }) => template === `example:${id}`)
  if (example === undefined) throw new UnknownExample()
  placeExample(doc, example, hand)
}

/** What a first workshop with mixed teams works through, as empty worksheets. */
const firstWorkshop = packs.find(({ id }) => id === 'half-day')?.tools ?? []
