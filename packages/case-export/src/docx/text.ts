import { Bookmark, ExternalHyperlink, InternalHyperlink, TextRun } from 'docx'
import type { IRunOptions, ParagraphChild } from 'docx'
import type { Cell, Source } from '@caseboard/case'

/** Typed text as runs; a line break stays one. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }))
}

/** “C2” set high, leading to the entry in the list of sources. */
export function citationRuns(cited: readonly Source[]): ParagraphChild[] {
  return cited.map(
    ({ label }) =>
      new InternalHyperlink({
        anchor: anchorOf(label),
        children: [new TextRun({ text: ` ${label}`, style: 'Citation' })],
      }),
  )
}

const anchorOf = (label: string): string => `source-${label}`

/** A list item of the sources, which citations lead to. */
export function bookmarked(label: string, children: readonly TextRun[]): ParagraphChild[] {
  return [new Bookmark({ id: anchorOf(label), children: [...children] })]
}

/** An item or cell: its text, linked where it leads somewhere, and the note on a line below. */
export function cellRuns({ text, note, href }: Cell, options: IRunOptions = {}): ParagraphChild[] {
  const said: ParagraphChild[] =
    href === undefined
      ? runs(text, options)
      : [new ExternalHyperlink({ link: href, children: runs(text, { style: 'Hyperlink' }) })]
  if (note === undefined || note === '') return said
  return [
    ...said,
    ...(text === '' ? [] : [new TextRun({ break: 1 })]),
    ...runs(note, { style: 'Note' }),
  ]
}
