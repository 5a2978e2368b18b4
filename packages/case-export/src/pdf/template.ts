/*  The page as Typst markup. Nothing typed by people is in here: it comes in as data, through
 *  `sys.inputs`, and a string of data is only ever text to Typst, whatever it contains.
 *
 *  A string in this file rather than a .typ file beside it, so that it is there wherever this code is,
 *  bundled or not.
 */
export const template = String.raw`
#let data = json(bytes(sys.inputs.data))

#let ink = rgb("#1c2126")
#let quiet = rgb("#4b5158")
#let accent = rgb("#1a4f8b")
#let line-colour = rgb("#d5cec0")
#let tint = rgb("#f8f6f1")
#let draft = rgb("#7a4a00")

#let serif = ("Source Serif 4", "Noto Emoji")
#let sans = ("Atkinson Hyperlegible Next", "Noto Emoji")

#set document(
  title: data.title,
  author: data.author,
  description: data.form,
  keywords: (data.status,),
  date: datetime(..data.date),
)
#set text(font: serif, size: 10pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.65em, spacing: 0.95em, justify: false)

#let draft-badge = box(
  stroke: 0.7pt + rgb("#e0b563"),
  fill: rgb("#fff6df"),
  radius: 2pt,
  inset: (x: 5pt, y: 0pt),
  outset: (y: 3pt),
  text(font: sans, size: 8pt, weight: "bold", fill: draft, data.status),
)

// A word too long for its place may break anywhere, without a sign that was not typed.
#let whole(word, longest) = {
  let letters = word.clusters()
  if letters.len() <= longest { word } else {
    letters.chunks(8).map(part => part.join()).join(box())
  }
}
#let words(line, longest) = line.split(" ").map(word => whole(word, longest)).join(" ")
#let txt(string, longest: 60) = {
  string.split("\n").map(line => words(line, longest)).join(linebreak())
}

#set page(
  paper: "a4",
  margin: (x: 22mm, top: 22mm, bottom: 22mm),
  header: context if counter(page).get().first() > 1 {
    set text(font: sans, size: 8pt, fill: quiet)
    grid(columns: (1fr, auto), column-gutter: 12pt, txt(data.organisation), draft-badge)
  },
  footer: context {
    set text(font: sans, size: 8pt, fill: quiet)
    grid(
      columns: (1fr, auto),
      column-gutter: 12pt,
      txt(data.shortTitle + ", " + data.dateText),
      [Page #counter(page).display() of #counter(page).final().first()],
    )
  },
)

#show title: set text(font: serif, size: 23pt, weight: "semibold")
#show title: set par(leading: 0.4em)
#show title: set block(above: 17pt, below: 11pt)
#show heading: set text(font: sans, weight: "bold")
#show heading.where(level: 1): set text(size: 12.5pt)
#show heading.where(level: 1): set block(above: 21pt, below: 10pt, sticky: true)
#show heading.where(level: 2): set text(size: 10.5pt)
#show heading.where(level: 2): set block(above: 15pt, below: 7pt, sticky: true)
#show heading.where(level: 3): set text(size: 9.5pt, fill: quiet)
#show heading.where(level: 3): set block(above: 12pt, below: 6pt, sticky: true)
#show link: set text(fill: accent)
#set list(marker: text(fill: quiet)[•], indent: 2pt, body-indent: 6pt, spacing: 0.7em)

#let citations(labels) = {
  for name in labels {
    h(1.5pt)
    super(
      typographic: false,
      size: 6.5pt,
      baseline: -3pt,
      text(font: sans, link(label("source-" + name), name)),
    )
  }
}

#let item(cell, longest: 60, note-size: 8pt) = {
  let said = txt(cell.text, longest: longest)
  if "href" in cell { link(cell.href, said) } else { said }
  if "note" in cell and cell.note != "" {
    if cell.text != "" { linebreak() }
    text(font: sans, size: note-size, fill: quiet, txt(cell.note, longest: longest))
  }
}

#let lead(body) = text(font: sans, size: 9.5pt, weight: "bold", body)

#let list-lead(block-data) = if "lead" in block-data {
  block(above: 11pt, below: 6pt, sticky: true, lead(txt(block-data.lead)) + citations(block-data.cited))
}

#let ruled(block-data, tall: false) = {
  let size = if block-data.columns.len() > 6 { 8pt } else { 8.5pt }
  let longest = calc.max(10, int(96 / block-data.columns.len()))
  let aligned(index) = if block-data.columns.at(index).align == "right" { right } else { left }
  let last = block-data.rows.len()
  // A row stays whole, unless it is so long that the next page could not hold it either.
  let cell(entry) = table.cell(
    breakable: entry.text.len() + entry.at("note", default: "").len() > 600,
    item(entry, longest: longest, note-size: size - 0.9pt),
  )
  set text(font: sans, size: size, number-width: "tabular")
  set par(leading: 0.5em)
  figure(
    kind: table,
    supplement: none,
    numbering: none,
    caption: figure.caption(
      position: top,
      lead(txt(block-data.caption)) + citations(block-data.cited),
    ),
    table(
      columns: block-data.shares.map(share => share * 1fr),
      align: (x, y) => aligned(x) + top,
      inset: (x, y) => (
        left: if x == 0 { 0pt } else { 5pt },
        right: if x == block-data.columns.len() - 1 { 0pt } else { 5pt },
        top: 4.5pt,
        bottom: if tall and y > 0 { 20pt } else { 4.5pt },
      ),
      stroke: (x, y) => (
        bottom: if y == 0 or ("total" in block-data and y == last) { 0.8pt + ink } else {
          0.5pt + line-colour
        },
      ),
      table.header(..block-data.columns.map(column => text(weight: "bold", txt(column.label, longest: longest)))),
      ..block-data.rows.flatten().map(cell),
      ..if "total" in block-data {
        block-data.total.map(entry => text(weight: "bold", item(entry, longest: longest)))
      },
    ),
  )
}
#show figure: set block(above: 13pt, below: 15pt, breakable: true, width: 100%)
#show figure.caption: it => block(width: 100%, below: 4pt, sticky: true, align(left, it.body))
#show figure: set align(left)

#let callout(block-data) = block(
  width: 100%,
  fill: tint,
  stroke: (left: 3pt + accent),
  inset: (left: 14pt, right: 12pt, y: 11pt),
  above: 10pt,
  below: 12pt,
  {
    set par(spacing: 0.7em)
    if block-data.text != "" {
      block(below: 10pt, text(size: 12.5pt, txt(block-data.text) + citations(block-data.cited)))
    }
    if block-data.facts.len() > 0 {
      set text(font: sans, size: 9pt)
      for fact in block-data.facts {
        block(above: 6pt, below: 6pt)[#text(weight: "bold", txt(fact.label) + ":") #txt(fact.value)]
      }
    }
  },
)

// The amounts drawn stand in a table of their own, so a reader who only hears needs no more than the words.
#let drawn(block-data) = block(breakable: false, width: 100%, above: 15pt, below: 15pt, {
  par({
    [#lead(txt(block-data.title))#h(6pt)]
    text(font: sans, size: 8.5pt, txt(block-data.says))
    citations(block-data.cited)
  })
  image(
    bytes(block-data.drawing),
    format: "svg",
    width: 100%,
    alt: block-data.title + ". " + block-data.says,
  )
})

#let show-block(block-data) = {
  let kind = block-data.kind
  if kind == "heading" { heading(level: block-data.level + 1, txt(block-data.text)) }
  if kind == "paragraph" {
    par({
      if "lead" in block-data [#lead(txt(block-data.lead))#h(6pt)]
      txt(block-data.text)
      citations(block-data.cited)
    })
  }
  if kind == "list" {
    list-lead(block-data)
    list(..block-data.items.map(entry => item(entry)))
  }
  if kind == "table" { ruled(block-data) }
  if kind == "chart" { drawn(block-data) }
  if kind == "sign-off" { ruled(block-data, tall: true) }
  if kind == "callout" { callout(block-data) }
}

// Cover strip
#block(width: 100%, below: 0pt, stroke: (bottom: 2pt + ink), inset: (bottom: 7pt), {
  set text(font: sans, size: 8.5pt, fill: quiet)
  grid(
    columns: (1fr, auto),
    column-gutter: 12pt,
    txt(data.strip),
    draft-badge,
  )
})
#title(txt(data.title, longest: 26))
#par(text(size: 10.5pt, fill: quiet, txt(data.under)))

#for chapter in data.chapters {
  if chapter.id == "standing" and chapter != data.chapters.first() { pagebreak(weak: true) }
  heading(level: 1, txt(chapter.name))
  if chapter.id == "sources" {
    for source in data.sources [
      #block(below: 5pt)[#text(font: sans, size: 8.5pt)[#text(weight: "bold", source.label) #txt(source.name), #txt(source.stage)]] #label("source-" + source.label)
    ]
  } else {
    for block-data in chapter.blocks { show-block(block-data) }
  }
}

#if data.undrawn.len() > 0 {
  heading(level: 1)[Signs this file cannot draw]
  par[Some signs people typed are in none of this file’s letters. They stand in the text as their numbers, such as #data.undrawn.first(). The Word and Markdown files hold them as they were typed.]
}
`
