import type { CardId } from '@caseboard/board'
import { findStage } from '@caseboard/toolkit'
import type { Desk } from './desk.ts'
import { gather } from './gather.ts'
import type { AnnexPart, Block, CaseSummary, Section, Source } from './summary.ts'
import { clean } from './text.ts'

/** Cards numbered in the order in which the document first cites them. */
export function sourcesOf(
  desk: Desk,
  sections: readonly Section[],
  annex: readonly AnnexPart[],
): Source[] {
  const cited = new Set(gather([...sections, ...annex], ({ blocks }) => gather(blocks, citedBy)))
  const sheets = new Map(desk.all.map((sheet) => [sheet.id, sheet]))
  const newer = new Map(desk.unknown.map((card) => [card.id, card]))
  return [...cited].flatMap((card, index): Source[] => {
    const found = sheets.get(card)?.card ?? newer.get(card)
    return found === undefined
      ? []
      : [
          {
            card,
            label: `C${index + 1}`,
            tool: found.tool,
            name: sheets.get(card)?.tool.name ?? clean(found.tool),
            stage: found.stage,
            stageName: findStage(found.stage).name,
          },
        ]
  })
}

export function citedBy(block: Block): readonly CardId[] {
  return 'sources' in block ? block.sources : []
}

/** The sources of one block, in the order of their numbers. */
export function citations(summary: CaseSummary, block: Block): Source[] {
  const wanted = new Set(citedBy(block))
  return wanted.size === 0 ? [] : summary.sources.filter(({ card }) => wanted.has(card))
}
