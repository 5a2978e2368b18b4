import type { CaseSummary } from '@caseboard/case'
import { shortTitle } from '../short-title.ts'

/*  A sheet of paper on a desk; on a phone and in print, the paper alone. Sizes are in rem, so that the
 *  reader's own text size counts, and in points in print, where they are those of the PDF.
 */
export const styles = `
:root {
  --ink: #1c2126;
  --quiet: #4b5158;
  --line: #d5cec0;
  --accent: #1a4f8b;
  --tint: #f8f6f1;
  --ground: #f4f1ea;
  --serif: 'Source Serif 4 Variable', Georgia, serif;
  --sans: 'Atkinson Hyperlegible Next Variable', 'Helvetica Neue', Arial, sans-serif;
  --s: 0.875rem;
  color-scheme: light;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
* { box-sizing: border-box; margin: 0; }
body {
  background: var(--ground);
  color: var(--ink);
  font: 1.0625rem/1.55 var(--serif);
  overflow-wrap: anywhere;
}
main { padding: 2rem 1.25rem 3rem; background: #fff; }
h2, h3, h4, nav, table, figcaption, svg, footer, dl, sup, .strip, .lead, .list-lead, .note, section.end {
  font-family: var(--sans);
}
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #ffb800; outline-offset: 2px; }
.strip {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.25rem 1rem;
  padding-block-end: 0.625rem;
  border-block-end: 3px solid var(--ink);
  color: var(--quiet);
  font-size: var(--s);
}
.status {
  padding: 0.0625rem 0.5625rem;
  border: 1px solid #e0b563;
  border-radius: 4px;
  background: #fff6df;
  color: #6b4100;
}
.status.ready { border-color: #7fb79b; background: #e6f2ec; color: #005a30; }
h1 { margin-block-start: 1.25rem; font-size: clamp(1.75rem, 6vw, 2.375rem); font-weight: 640; line-height: 1.15; }
.under { margin-block-start: 0.5rem; color: var(--quiet); }
nav { display: none; }
section { margin-block-start: 2.5rem; }
section > * + * { margin-block-start: 0.75em; }
h2 { font-size: 1.25rem; line-height: 1.3; scroll-margin-block-start: 1rem; }
h3 { font-size: 1.0625rem; line-height: 1.35; }
h4 { color: var(--quiet); font-size: 0.9375rem; line-height: 1.4; }
section > h2 + * { margin-block-start: 0.625rem; }
section > h3 { margin-block-start: 2rem; }
section > h4 { margin-block-start: 1.5rem; }
section > :is(h3, h4) + * { margin-block-start: 0.375rem; }
section.end { font-size: 0.9375rem; }
.lead, .list-lead { font-size: 0.9375rem; font-weight: 700; }
.lead { margin-inline-end: 0.35em; }
section > .list-lead { margin-block-start: 1.25rem; }
section > .list-lead + ul { margin-block-start: 0.3em; }
ul { padding-inline-start: 1.2em; }
li + li { margin-block-start: 0.3em; }
li::marker { color: var(--quiet); }
.sources { padding: 0; list-style: none; }
.sources li:target { background: #fff6df; }
.note { display: block; color: var(--quiet); font-size: 0.8125rem; line-height: 1.4; }
sup { margin-inline-start: 2px; font-size: 0.6875rem; line-height: 0; vertical-align: 0.45em; }
sup a { padding: 4px 2px; text-decoration: none; }
sup a:hover { text-decoration: underline; }
.callout { padding: 1.125rem 1.5rem; border-inline-start: 4px solid var(--accent); background: var(--tint); }
.ask { font-size: 1.25rem; line-height: 1.45; }
dl { display: grid; gap: 0.25rem; font-size: var(--s); }
.ask + dl { margin-block-start: 0.75rem; }
dt, dd { display: inline; }
dt { margin-inline-end: 0.2em; font-weight: 700; }
dt::after { content: ':'; }
section > .scroll { margin-block-start: 1.25rem; }
.scroll { overflow-x: auto; }
table {
  width: 100%;
  border-collapse: collapse;
  font-size: var(--s);
  line-height: 1.4;
  font-variant-numeric: tabular-nums;
  overflow-wrap: break-word;
}
caption { padding-block-end: 0.25rem; font-size: 0.9375rem; font-weight: 700; text-align: start; }
th, td {
  min-width: 3.5em;
  padding: 0.4375rem 0.5rem;
  border-block-end: 1px solid var(--line);
  font-weight: inherit;
  text-align: start;
  vertical-align: top;
}
:is(th, td):first-child { padding-inline-start: 0; }
:is(th, td):last-child { padding-inline-end: 0; }
tbody th { min-width: 8em; }
thead th { border-block-end: 2px solid var(--ink); font-weight: 700; vertical-align: bottom; }
tfoot :is(th, td) { border-block-start: 2px solid var(--ink); font-weight: 700; }
.whole { white-space: nowrap; }
.right { text-align: end; }
tbody .right, tfoot .right { white-space: nowrap; }
.right > .note { white-space: normal; }
.sign-off tbody :is(th, td) { height: 3.25em; }
figure { break-inside: avoid; }
section > figure { margin-block-start: 1.5rem; }
figcaption { font-size: var(--s); line-height: 1.5; }
svg { display: block; margin-block-start: 0.875rem; overflow: visible; }
footer {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.25rem 1.5rem;
  max-width: 64rem;
  margin-inline: auto;
  padding: 1.25rem;
  color: var(--quiet);
  font-size: 0.8125rem;
}
@media (max-width: 40rem) {
  /* A wide table scrolls rather than giving every word a line. */
  .scroll[tabindex] :is(th, td):not(.right) { min-width: 7.5em; }
}
@media (min-width: 48rem) {
  /* On a phone what is asked for comes first, not a list of what follows. */
  nav { display: block; margin-block-start: 1.5rem; padding-block: 0.875rem; border-block: 1px solid var(--line); font-size: var(--s); }
  nav ol { padding: 0; list-style: none; columns: 11rem; column-gap: 1.5rem; }
  nav li { break-inside: avoid; }
  nav a { display: block; padding-block: 0.1875rem; text-decoration: none; }
  nav a:hover { text-decoration: underline; }
  main {
    width: 52rem;
    margin: 2rem auto 0;
    padding: 4rem;
    box-shadow: 0 1px 2px rgb(60 50 30 / 0.1), 0 2px 8px rgb(60 50 30 / 0.06);
  }
  footer { width: 52rem; padding-inline: 4rem; }
}
@media (min-width: 76rem) {
  body { display: grid; grid-template-columns: 14rem 52rem; column-gap: 2.5rem; justify-content: center; }
  main, footer { grid-column: 2; }
  main { position: relative; }
  nav { position: absolute; inset-block: 0; inset-inline-end: calc(100% + 2.5rem); width: 14rem; margin: 0; padding: 0; border: 0; }
  nav ol { position: sticky; inset-block-start: 2rem; columns: auto; }
}
@media (forced-colors: active) {
  svg { forced-color-adjust: none; background: #fff; }
  .callout { border-inline-start-color: CanvasText; }
}
@media print {
  /* The whole scale in points: text of 10, tables of 8.4, as in the PDF. */
  :root { font-size: 9.6pt; }
  body { display: block; background: none; line-height: 1.45; }
  main { width: auto; margin: 0; padding: 0; box-shadow: none; }
  nav, footer { display: none; }
  h1 { font-size: 23pt; }
  section { margin-block-start: 2rem; }
  section:has(> #standing) { break-before: page; }
  h2, h3, h4, caption, figcaption, .list-lead { break-after: avoid; }
  tr, li, .callout, .short { break-inside: avoid; }
  .scroll { overflow: visible; }
  .status, .callout, .scroll, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  p, li { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
}
`

/** What stands at the edge of each printed page: whose it is, how far, and which page. */
export function printMargins({ title, organisation, statusText, dateText }: CaseSummary): string {
  const small =
    "font: 8pt 'Atkinson Hyperlegible Next Variable', Arial, sans-serif; color: #4b5158;"
  return `
@page {
  size: A4;
  margin: 22mm;
  @top-left { ${small} content: ${cssString(organisation)}; }
  @top-right { ${small} font-weight: 700; content: ${cssString(statusText)}; }
  @bottom-left { ${small} width: 75%; content: ${cssString(`${shortTitle(title)}, ${dateText}`)}; }
  @bottom-right { ${small} content: 'Page ' counter(page) ' of ' counter(pages); }
}
@page :first { @top-left { content: none; } @top-right { content: none; } }
`
}

/** Typed text inside a style sheet: every sign but letters and digits as its number. */
function cssString(text: string): string {
  return `'${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}'`
}
