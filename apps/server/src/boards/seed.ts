import type { Hand } from '@caseboard/board'
import { addCard, createBoard, placeExample, setTitle } from '@caseboard/board'
import { importBoard } from '@caseboard/board/json'
import type { CreateBoard, TemplateId } from '@caseboard/protocol'
import { createBoardSchemaFor } from '@caseboard/protocol/rest'
import { examples, packs } from '@caseboard/toolkit'
import { nanoid } from 'nanoid'
import * as Y from 'yjs'
import { InvalidRequest, parse } from '../parse.ts'

/**
 * The content of the board a request asks for, as the first entry of its log. The server makes it, once, before
 * anybody has the board's address: two clients that both did it would make everything twice.
 *
 * @param now an ISO instant
 * @throws InvalidRequest
 */
export function seedOf(request: unknown, now: string): Uint8Array {
  const wanted = parse(createBoardSchemaFor(request), request)
  const doc = new Y.Doc()
  fill(doc, wanted, { by: 'server', now, newId: nanoid })
  const seed = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return seed
}

function fill(doc: Y.Doc, wanted: CreateBoard, hand: Hand): void {
  if ('board' in wanted) {
    importBoard(doc, wanted.board, hand)
    if (wanted.title !== undefined) setTitle(doc, wanted.title, hand)
  } else {
    const { title, organisation = '', serviceTypes = [], template } = wanted
    createBoard(doc, { title, organisation, serviceTypes }, hand)
    placeTemplate(doc, template, hand)
  }
}

function placeTemplate(doc: Y.Doc, template: TemplateId, hand: Hand): void {
  if (template === 'blank') return
  if (template === 'business-case') {
    for (const tool of firstWorkshop) addCard(doc, { tool }, hand)
    return
  }
  const example = examples.find(({ id }) => template === `example:${id}`)
  if (example === undefined) throw noSuchExample()
  placeExample(doc, example, hand)
}

/** What a first workshop with mixed teams works through, as empty worksheets. */
const firstWorkshop = packs.find(({ id }) => id === 'half-day')?.tools ?? []

function noSuchExample(): InvalidRequest {
  const message = 'There is no such example. GET /api/toolkit lists them'
  return new InvalidRequest([{ path: 'template', message }])
}
