import type { ServiceTypeId } from '@caseboard/toolkit'
import * as Y from 'yjs'
import type { Hand } from '../hand.ts'
import { defaultAppraisal } from '../read.ts'
import { BOARD_VERSION, boardVersion, change, meta, record } from '../shape.ts'
import type { AppraisalSettings } from '../snapshot.ts'
import { writeText } from '../text.ts'

export interface NewBoard {
  readonly title: string
  readonly organisation: string
  readonly serviceTypes: readonly ServiceTypeId[]
}

/**
 * Makes an empty document a board. The server does this, once, before anybody may join: two clients
 * that both did it would each bring a title of their own and one would be lost.
 * Throws when the document is a board already.
 */
export function createBoard(doc: Y.Doc, board: NewBoard, hand: Hand): void {
  if (boardVersion(doc) !== 0) throw new Error('This document is a board already.')
  change(doc, hand, () => {
    const map = meta(doc)
    map.set('version', BOARD_VERSION)
    map.set('title', new Y.Text(board.title))
    map.set('organisation', board.organisation)
    map.set('serviceTypes', [...board.serviceTypes])
    map.set('createdAt', hand.now)
    map.set('appraisal', record({ ...defaultAppraisal }))
  })
}

/** The title as people type it; undefined before the server has made the board. */
export function titleText(doc: Y.Doc): Y.Text | undefined {
  const title = meta(doc).get('title')
  return title instanceof Y.Text ? title : undefined
}

export function setTitle(doc: Y.Doc, title: string, hand: Hand): void {
  const text = titleText(doc)
  if (text) change(doc, hand, () => writeText(text, title))
}

export function setOrganisation(doc: Y.Doc, organisation: string, hand: Hand): void {
  change(doc, hand, () => meta(doc).set('organisation', organisation))
}

export function setServiceTypes(
  doc: Y.Doc,
  serviceTypes: readonly ServiceTypeId[],
  hand: Hand,
): void {
  change(doc, hand, () => meta(doc).set('serviceTypes', [...serviceTypes]))
}

/**
 * Changes some of the board's settings for figures; the others stay, also those somebody else changes
 * at the same moment. False before the server has made the board.
 */
export function setAppraisal(
  doc: Y.Doc,
  settings: Partial<AppraisalSettings>,
  hand: Hand,
): boolean {
  const stored = meta(doc).get('appraisal')
  if (!(stored instanceof Y.Map)) return false
  change(doc, hand, () => {
    for (const [setting, value] of Object.entries(settings)) {
      if (value !== undefined) stored.set(setting, value)
    }
  })
  return true
}
