import { chaptersOf } from '@caseboard/case'
import type { CaseSummary, Chapter } from '@caseboard/case'
import type { Exporter } from '../exporter.ts'
import { el, toText } from '../markup.ts'
import type { Child, Markup } from '../markup.ts'
import { blockOf } from './blocks.ts'
import { fontFaces } from './fonts.ts'
import { printMargins, styles } from './styles.ts'
import { sourceId } from './text.ts'

/**
 * A web page in one file: it can be mailed, put on an intranet or kept, and asks no other host for
 * anything. It has no script, and its own policy allows none.
 */
export const html: Exporter = {
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  make: async (summary) => new TextEncoder().encode(pageOf(summary)),
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"

function pageOf(summary: CaseSummary): string {
  const { title, organisation, form, statusText } = summary
  const body = toText(bodyOf(summary))
  const css: Markup = { markup: `${fontFaces(body)}${styles}${printMargins(summary)}` }
  const head = el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    el('meta', { name: 'referrer', content: 'no-referrer' }),
    el('meta', { name: 'description', content: `${statusText}. ${form}. Made with Caseboard` }),
    el('title', {}, `${title} (${statusText})${organisation === '' ? '' : ` – ${organisation}`}`),
    el('style', {}, css),
  )
  return `<!doctype html>\n${toText(el('html', { lang: 'en-GB' }, head, { markup: body }))}\n`
}

function bodyOf(summary: CaseSummary): Markup {
  const chapters = chaptersOf(summary)
  return el(
    'body',
    {},
    el(
      'main',
      {},
      cover(summary),
      contents(chapters),
      el(
        'div',
        { class: 'chapters' },
        chapters.map((chapter) => chapterOf(summary, chapter)),
      ),
    ),
    el(
      'footer',
      {},
      el(
        'p',
        {},
        el('strong', {}, summary.statusText),
        ` · ${summary.title} · ${summary.dateText}`,
      ),
      el('p', {}, 'Made with Caseboard'),
    ),
  )
}

function cover(summary: CaseSummary): Markup {
  const { title, organisation, form, sponsor, serviceTypes, dateText, status, statusText } = summary
  const under = [
    ...(sponsor === undefined ? [] : [`Sponsor: ${sponsor}`]),
    dateText,
    ...(serviceTypes.length === 0 ? [] : [`For: ${serviceTypes.join(', ')}`]),
  ]
  return el(
    'header',
    {},
    el(
      'p',
      { class: 'strip' },
      el('span', {}, [organisation, form].filter((part) => part !== '').join(' · ')),
      el('strong', { class: `status ${status}` }, statusText),
    ),
    el('h1', {}, title),
    el('p', { class: 'under' }, under.join(' · ')),
  )
}

function contents(chapters: readonly Chapter[]): Markup {
  return el(
    'nav',
    { 'aria-label': 'Contents' },
    el(
      'ol',
      {},
      chapters.map(({ id, name, part }) =>
        el('li', { class: part }, el('a', { href: `#${id}` }, name)),
      ),
    ),
  )
}

function chapterOf(summary: CaseSummary, { id, name, part, blocks }: Chapter): Child {
  return el(
    'section',
    { class: part, 'aria-labelledby': id },
    el('h2', { id }, name),
    id === 'sources'
      ? sources(summary)
      : blocks.map((laid, index) => blockOf(laid, `${id}-${index + 1}`)),
  )
}

function sources(summary: CaseSummary): Markup {
  return el(
    'ul',
    { class: 'sources' },
    summary.sources.map((source) =>
      el(
        'li',
        { id: sourceId(source) },
        el('strong', {}, source.label),
        ` ${source.name}, ${source.stageName}`,
      ),
    ),
  )
}
