import type { Laid } from '@caseboard/case'
import { inlineSvg } from '../charts/index.ts'
import { el } from '../markup.ts'
import type { Child } from '../markup.ts'
import { signOffTable } from '../sign-off.ts'
import { tableOf } from './table.ts'
import { cellOf, citations, lines } from './text.ts'

/** One block as markup. `id` is of this block alone. */
export function blockOf({ block, cited }: Laid, id: string): Child {
  const notes = citations(cited)
  switch (block.kind) {
    case 'heading':
      return el(block.level === 1 ? 'h3' : 'h4', {}, block.text)
    case 'paragraph':
      return el('p', {}, lead(block.lead), lines(block.text), notes)
    case 'list': {
      const last = block.items.length - 1
      return [
        block.lead === undefined ? [] : el('p', { class: 'list-lead' }, block.lead, notes),
        el(
          'ul',
          {},
          block.items.map((item, index) =>
            el('li', {}, cellOf(item), block.lead === undefined && index === last ? notes : []),
          ),
        ),
      ]
    }
    case 'table':
      return tableOf(block, { notes })
    case 'callout':
      return el(
        'div',
        { class: 'callout' },
        block.text === '' ? [] : el('p', { class: 'ask' }, lines(block.text), notes),
        block.facts.length === 0
          ? []
          : el(
              'dl',
              {},
              block.facts.map(({ label, value }) =>
                el('div', {}, el('dt', {}, label), el('dd', {}, lines(value))),
              ),
            ),
      )
    case 'chart':
      return el(
        'figure',
        {},
        el('figcaption', {}, lead(block.chart.title), lines(block.chart.says), notes),
        inlineSvg(block.chart, id),
      )
    case 'sign-off':
      return tableOf(signOffTable(block), { className: 'sign-off' })
  }
}

const lead = (text: string | undefined): Child =>
  text === undefined ? [] : [el('b', { class: 'lead' }, text), ' ']
