import { citations, citedBy } from './cite.ts'
import { figureBlocks } from './ends/figures.ts'
import { standingBlocks } from './ends/standing.ts'
import type { Block, CaseSummary, Cell, Missing, Source } from './summary.ts'
import { allPrintable } from './text.ts'

/** A summary laid out from cover to credits: what every format prints, in this order. */
export interface Chapter {
  /** `ask`, `problem` … for a section; `standing`, `missing`, `figures`, `annex`, `sources`, `people`, `credits` for the rest. */
  readonly id: string
  readonly name: string
  readonly part: 'section' | 'end'
  readonly blocks: readonly Laid[]
}

/** A block with what to print after it: “C2”, or “C2, C5”. */
export interface Laid {
  readonly block: Block
  readonly cited: readonly Source[]
}

/**
 * The document as chapters: the sections first, then how far it is and what is missing, the figures, the annex, sources and credits.
 * A section nobody has written anything for is named under what is missing and not printed empty.
 */
export function chaptersOf(summary: CaseSummary): Chapter[] {
  return [
    ...summary.sections
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ id, name, blocks }): Chapter => ({
        id,
        name,
        part: 'section',
        blocks: laid(summary, blocks),
      })),
    ...end(summary, 'standing', 'How far this case is', standingBlocks(summary)),
    ...end(summary, 'missing', 'Still missing', missingBlocks(summary)),
    ...end(summary, 'figures', 'The figures in full', figureBlocks(summary)),
    ...end(summary, 'annex', 'Annex: also on the board', annexBlocks(summary)),
    ...end(summary, 'sources', 'Sources on the board', sourceBlocks(summary)),
    ...end(summary, 'people', 'Who made this', peopleBlocks(summary)),
    ...end(summary, 'credits', 'Tools used and their licences', creditBlocks(summary)),
  ]
}

function end(summary: CaseSummary, id: string, name: string, blocks: readonly Block[]): Chapter[] {
  return blocks.length === 0 ? [] : [{ id, name, part: 'end', blocks: laid(summary, blocks) }]
}

/** Paragraphs in a row from the same cards are cited once, after the last of them. */
function laid(summary: CaseSummary, blocks: readonly Block[]): Laid[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    const runsOn =
      block.kind === 'paragraph' &&
      next?.kind === 'paragraph' &&
      citedBy(block).join() === citedBy(next).join()
    // Figures and gates quote what was typed as it was typed; one odd sign would spoil a Word file.
    return { block: allPrintable(block), cited: runsOn ? [] : citations(summary, block) }
  })
}

function missingBlocks({ missing, sections }: CaseSummary): Block[] {
  const empty = sections.filter(({ blocks }) => blocks.length === 0)
  const boxes = missing.filter(({ weight }) => weight === 'worksheet')
  return [
    ...(empty.length === 0
      ? []
      : [
          bullets(
            empty.map(({ name }) => ({ text: name })),
            'Sections with nothing in them yet',
          ),
        ]),
    ...sections.flatMap(({ name, missing: lacks }): Block[] => {
      const asked = lacks.filter(({ weight }) => weight === 'case')
      return asked.length === 0 ? [] : [bullets(asked.map(missingItem), name)]
    }),
    ...(boxes.length === 0
      ? []
      : [bullets([...byTool(boxes)].map(boxItem), 'Boxes still empty in the worksheets')]),
  ]
}

/** “Say who the sponsor is”, with the place that would supply it as the smaller line. */
function missingItem({ text, where, card }: Missing): Cell {
  return { text, note: card ? where : `${where} (this card is not on the board yet)` }
}

function byTool(boxes: readonly Missing[]): Map<string, string[]> {
  const tools = new Map<string, string[]>()
  for (const { where } of boxes) {
    const comma = where.indexOf(', ')
    const [tool, field] = [where.slice(0, comma), where.slice(comma + 2)]
    tools.set(tool, [...(tools.get(tool) ?? []), field])
  }
  return tools
}

const boxItem = ([tool, fields]: [string, string[]]): Cell => ({
  text: `${tool}: ${fields.join('; ')}`,
})

function annexBlocks({ annex }: CaseSummary): Block[] {
  if (annex.length === 0) return []
  return [
    {
      kind: 'paragraph',
      text: 'The team’s working material that no section above uses. Read it through before you pass this document on: it may be asked for under freedom of information law.',
      sources: [],
    },
    ...annex.flatMap(({ name, blocks }): Block[] => [
      { kind: 'heading', level: 1, text: name },
      ...blocks,
    ]),
  ]
}

/** The list the C1, C2 … in the text lead to; every item is one source, in order. */
function sourceBlocks({ sources }: CaseSummary): Block[] {
  return sources.length === 0
    ? []
    : [
        bullets(
          sources.map(({ label, name, stageName }) => ({
            text: `${label} ${name}`,
            note: stageName,
          })),
        ),
      ]
}

function peopleBlocks({ people, teams }: CaseSummary): Block[] {
  const inTeams = teams.map((team) => ({
    text: `${team}: ${people
      .filter((person) => person.team === team)
      .map(({ name }) => name)
      .join(', ')}`,
  }))
  const others = people.filter(({ team }) => team === '').map(({ name }) => ({ text: name }))
  return people.length === 0 ? [] : [bullets([...inTeams, ...others])]
}

function creditBlocks({ credits, licences, basis }: CaseSummary): Block[] {
  return [
    ...(credits.length === 0
      ? []
      : [
          bullets(
            credits.map(({ name, publisher, licence, url }) => ({
              text: name,
              note: `${publisher}. Licence: ${licence}`,
              ...(url !== undefined && { href: url }),
            })),
          ),
        ]),
    ...[...licences, basis].map((text): Block => ({ kind: 'paragraph', text, sources: [] })),
  ]
}

function bullets(items: readonly Cell[], lead?: string): Block {
  return { kind: 'list', items, sources: [], ...(lead !== undefined && { lead }) }
}
