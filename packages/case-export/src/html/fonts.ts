import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Each named in full, so that tools which look for what a package uses find it. */
const styleSheets = () => [
  require.resolve('@fontsource-variable/source-serif-4/index.css'),
  require.resolve('@fontsource-variable/atkinson-hyperlegible-next/index.css'),
]

/** A style sheet of fontsource declares one face for each part of the alphabet. */
const face =
  /@font-face \{[^}]*?url\((\.\/files\/[^)]*-(latin|latin-ext)-wght-normal\.woff2)\)[^}]*\}/g

interface Faces {
  readonly latin: string
  readonly 'latin-ext': string
}

let faces: Faces | undefined

/** Welsh, among others, has letters beyond the first part. */
const beyond = /[\u0100-\u024F\u1E00-\u1EFF]/

/** The typefaces of the document as part of this page: nobody who opens it has to have them. */
export function fontFaces(page: string): string {
  faces ??= { latin: facesOf('latin'), 'latin-ext': facesOf('latin-ext') }
  return beyond.test(page) ? `${faces.latin}${faces['latin-ext']}` : faces.latin
}

function facesOf(part: keyof Faces): string {
  return styleSheets()
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(face)]
        .filter(([, , named]) => named === part)
        .map(([declared, address = '']) =>
          declared.replace(
            address,
            `data:font/woff2;base64,${readFileSync(join(dirname(file), address)).toString('base64')}`,
          ),
        ),
    )
    .join('\n')
}
