import {
  assumedWords,
  type BoardSnapshot,
  type CardSnapshot,
  completeness,
  firstAnswers,
  type LinkSnapshot,
  noteCategories,
  type NoteSnapshot,
} from '@caseboard/board'
import { findStage, findTool, stages, type StageId } from '@caseboard/toolkit'
import { stageProgress } from '../../worksheet/stageProgress.ts'
import { cardTitle } from '../../worksheet/things.ts'
import { type Box, centreOf, layOut, type Layout, stageAt, union } from '../layout.ts'
import { noteBox } from '../lenses/notes.ts'
import { arrowhead, linkPath, pathData } from '../link-path.ts'
import { LINK_LINE_HEIGHT, linkHand, linkPaper, linkWords } from '../link-words.ts'
import type { Hand } from '../measure.ts'
import { paper } from './paper.ts'
import { element, escape, text } from './svg.ts'
import { type Measure, shorten, wrap } from './words.ts'

/*  The board as one SVG file that stands alone: real text, its letters with it, nothing asked of anybody. It is made
 *  from the snapshot and not from the screen, so that it is the same for everyone, zoomed or not, dark or light.
 */

export interface PictureOptions {
  /** One stage, or all of it. */
  readonly stage?: StageId
  readonly measure: Measure
  /** The letters, as rules with `data:` addresses. */
  readonly fontRules: string
  /** How far what people drew reaches, when they drew something. */
  readonly drawn: Box | undefined
  /** What is drawn inside a part of the page, as an SVG element; empty for nothing. */
  readonly drawing: (area: Box) => Promise<string>
  /** Under the title: for example the day it was taken. */
  readonly day: string
}

export interface Picture {
  readonly svg: string
  readonly w: number
  readonly h: number
}

const EDGE = 32
const FAMILY = "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', sans-serif"

const stageColours: Record<StageId, string> = {
  goals: paper.goals,
  'data-use': paper.data,
  value: paper.value,
  champion: paper.champion,
}

/** A picture of the board or of one stage of it. */
export async function boardSvg(board: BoardSnapshot, options: PictureOptions): Promise<Picture> {
  const { stage, measure } = options
  const boxes = new Map<string, Box>(board.notes.map((note) => [note.id, noteBox(note)]))
  const order = stages.map(({ id }) => id)
  const layout = layOut(order, board.cards, { notes: [...boxes.values()] })
  for (const [id, box] of layout.cards) boxes.set(id, box)
  const isHere = (box: Box) => !stage || stageAt(order, centreOf(box).x) === stage
  const shown = stages.filter(({ id }) => !stage || id === stage)
  const notes = board.notes.filter(({ id }) => isHere(boxes.get(id)!))
  const cards = board.cards.filter((card) => !stage || card.stage === stage)
  const inside = new Set<string>([...cards, ...notes].map(({ id }) => id))
  const links = board.links.filter(({ from, to }) => inside.has(from) && inside.has(to))

  const things = union([
    ...shown.map(({ id }) => columnBox(layout, board, id)),
    ...[...inside].map((id) => boxes.get(id)!),
    ...(!stage && options.drawn ? [options.drawn] : []),
  ])
  const area = grow(things, EDGE)
  const head = heading(board, options, area.w - 2 * EDGE)
  const page = { ...area, y: area.y - head.h, h: area.h + head.h }
  const drawn = await options.drawing(area)
  const parts = [
    element('rect', { ...sides(page), fill: paper.ground }),
    head.draw(page.x + EDGE, page.y),
    ...shown.map(({ id }) => column(board, columnBox(layout, board, id), id, measure)),
    ...links.map((link) => linkLine(link, boxes)),
    ...cards.map((card) => cardFace(card, boxes.get(card.id)!, measure)),
    ...notes.map((note) => notePaper(board, note, boxes.get(note.id)!, measure)),
    ...links.map((link) => linkLabel(link, boxes, measure)),
    drawn,
  ]
  const name = stage ? `${board.title}: ${findStage(stage).name}` : board.title
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: page.w,
      height: page.h,
      viewBox: [page.x, page.y, page.w, page.h].map(Math.round).join(' '),
      role: 'img',
      'aria-label': name,
      'font-family': FAMILY,
    },
    `<title>${escape(name)}</title><style>${options.fontRules}</style>${parts.join('')}`,
  )
  return { svg, w: page.w, h: page.h }
}

/** Board, organisation, stage and day: what a picture says about itself once it is somewhere else. */
function heading(board: BoardSnapshot, { stage, day, measure }: PictureOptions, width: number) {
  const title: Hand = { size: stage ? 22 : 28, weight: 700 }
  const about: Hand = { size: 15, weight: 400 }
  const words = [board.organisation, stage && findStage(stage).name, day].filter(Boolean)
  const titleLines = wrap(board.title, title, width, 3, measure)
  const aboutLines = wrap(words.join(' · '), about, width, 3, measure)
  const lineHeight = title.size * 1.2
  const under = EDGE + titleLines.length * lineHeight + 6
  return {
    h: under + aboutLines.length * 21,
    draw: (x: number, y: number) =>
      text(titleLines, { x, y: y + EDGE + title.size * 0.9, lineHeight }, title, paper.ink) +
      text(aboutLines, { x, y: y + under + 15, lineHeight: 21 }, about, paper.ink2),
  }
}

function column(board: BoardSnapshot, box: Box, id: StageId, measure: Measure): string {
  const stage = findStage(id)
  const colour = stageColours[id]
  const cards = board.cards.filter((card) => card.stage === id)
  const x = box.x + 16
  const question: Hand = { size: 14, weight: 400 }
  return [
    element('rect', { ...sides(box), rx: 12, fill: paper.paper2, stroke: paper.line }),
    element('rect', { x: box.x, y: box.y, width: box.w, height: 5, rx: 2, fill: colour }),
    text([stage.name], { x, y: box.y + 36, lineHeight: 24 }, { size: 19, weight: 680 }, paper.ink),
    text(
      wrap(stage.question, question, box.w - 32, 3, measure),
      { x, y: box.y + 58, lineHeight: 18.5 },
      question,
      paper.ink2,
    ),
    text(
      [stageProgress(cards)],
      { x, y: box.y + 120, lineHeight: 17 },
      { size: 13, weight: 620 },
      colour,
    ),
  ].join('')
}

function cardFace(card: CardSnapshot, box: Box, measure: Measure): string {
  const { filled, total } = completeness(card)
  const colour = stageColours[card.stage]
  const title: Hand = { size: 16, weight: 680 }
  const body: Hand = { size: 14, weight: 400 }
  const lines = wrap(cardTitle(card), title, box.w - 32 - 48, 2, measure)
  const answers = firstAnswers(card, 2)
  const words = answers.length > 0 ? answers.join(' · ') : (findTool(card.tool)?.purpose ?? '')
  const under = box.y + 30 + (lines.length - 1) * 19.5
  const isWhole = filled === total
  const assumed = assumedWords(card)
  return element(
    'g',
    { role: 'group', 'aria-label': cardTitle(card) },
    [
      element('rect', { ...sides(box), rx: 10, fill: paper.paper, stroke: paper.line }),
      element('path', {
        d: `M${box.x + 5} ${box.y}v${box.h}a10 10 0 0 1 -5 -9v-${box.h - 18}a10 10 0 0 1 5 -9z`,
        fill: colour,
      }),
      text(lines, { x: box.x + 18, y: box.y + 28, lineHeight: 19.5 }, title, paper.ink),
      text(
        [`${filled}/${total}`],
        { x: box.x + box.w - 14, y: box.y + 28, lineHeight: 18, end: true },
        { size: 13, weight: isWhole ? 680 : 400 },
        isWhole ? paper.good : paper.ink2,
      ),
      text(
        wrap(words, body, box.w - 32, lines.length > 1 || assumed ? 2 : 3, measure),
        { x: box.x + 18, y: under + 20, lineHeight: 19 },
        body,
        answers.length > 0 ? paper.ink2 : paper.ink3,
      ),
      ...(assumed
        ? [
            text(
              [assumed],
              { x: box.x + 18, y: box.y + box.h - 12, lineHeight: 17 },
              { size: 13, weight: 620 },
              paper.ink,
            ),
          ]
        : []),
    ].join(''),
  )
}

const noteColours = {
  idea: paper.noteIdea,
  question: paper.noteQuestion,
  fact: paper.noteFact,
  risk: paper.noteRisk,
}

function notePaper(board: BoardSnapshot, note: NoteSnapshot, box: Box, measure: Measure): string {
  const { x, y, w, h } = box
  const body: Hand = { size: 15, weight: 400 }
  const most = Math.max(1, Math.floor((h - 14 - 30) / 20))
  const category = noteCategories.find(({ id }) => id === note.category)?.name ?? 'Note'
  const author = board.people.find(({ id }) => id === note.author)?.name
  const about: Hand = { size: 12, weight: 620 }
  return [
    element('path', {
      d: `M${x + 3} ${y}h${w - 6}a3 3 0 0 1 3 3v${h - 23}a20 20 0 0 1 -20 20h-${w - 23}a3 3 0 0 1 -3 -3v-${h - 6}a3 3 0 0 1 3 -3z`,
      fill: noteColours[note.category],
    }),
    text(
      wrap(note.text, body, w - 28, most, measure),
      { x: x + 14, y: y + 27, lineHeight: 20 },
      body,
      paper.noteInk,
    ),
    text(
      [shorten([category, author].filter(Boolean).join(' · '), about, w - 42, measure)],
      { x: x + 14, y: y + h - 13, lineHeight: 18 },
      about,
      paper.noteInk2,
    ),
  ].join('')
}

const linkColours = { relates: paper.ink2, supports: paper.good, blocks: paper.bad }

function linkLine({ kind, from, to }: LinkSnapshot, boxes: ReadonlyMap<string, Box>): string {
  const path = linkPath(boxes.get(from)!, boxes.get(to)!)
  const colour = linkColours[kind]
  const line = element('path', {
    d: pathData(path),
    fill: 'none',
    stroke: colour,
    'stroke-linecap': 'round',
    'stroke-width': kind === 'relates' ? 3 : 2,
    'stroke-dasharray': kind === 'relates' ? '1 6' : undefined,
  })
  return kind === 'relates'
    ? line
    : line + element('polygon', { points: arrowhead(path), fill: colour })
}

function linkLabel(link: LinkSnapshot, boxes: ReadonlyMap<string, Box>, measure: Measure): string {
  const words = linkWords(link)
  if (!words) return ''
  const { middle } = linkPath(boxes.get(link.from)!, boxes.get(link.to)!)
  const { lines, ...box } = linkPaper(words, middle, 4, measure)
  return (
    element('rect', { ...sides(box), rx: 10, fill: paper.paper, stroke: paper.line }) +
    text(
      lines,
      { x: middle.x, y: box.y + 14, lineHeight: LINK_LINE_HEIGHT, middle: true },
      linkHand,
      linkColours[link.kind],
    )
  )
}

/** A column as high as what is in it, with a little room. */
function columnBox(layout: Layout, board: BoardSnapshot, id: StageId): Box {
  const box = layout.columns.get(id)!
  const lowest = Math.max(
    240,
    ...board.cards.flatMap((card) => {
      const place = layout.cards.get(card.id)
      return place ? [place.y + place.h] : []
    }),
    ...board.notes.map((note) => noteBox(note)).map((note) => note.y + note.h),
  )
  return { ...box, h: Math.min(box.h, lowest + 24) }
}

const sides = ({ x, y, w, h }: Box) => ({ x, y, width: w, height: h })

function grow({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }
}
