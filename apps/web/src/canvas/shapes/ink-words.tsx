import {
  DefaultColorThemePalette,
  type Editor,
  FONT_SIZES,
  GeoShapeUtil,
  LABEL_FONT_SIZES,
  renderPlaintextFromRichText,
  type SvgExportContext,
  TEXT_PROPS,
  TextShapeUtil,
  type TLDefaultColorStyle,
  type TLGeoShape,
  type TLRichText,
  type TLTextShape,
  toRichText,
} from '@tldraw/tldraw'
import type { ReactElement } from 'react'
import { measureWords } from '../measure.ts'
import { wrap } from '../picture/words.ts'

/*  In a picture tldraw writes words as a piece of web page inside the SVG, which Word, Inkscape and most PDF tools
 *  show as nothing. These write them as text.
 */

export class InkTextUtil extends TextShapeUtil {
  override toSvg(shape: TLTextShape): ReactElement {
    const { props } = shape
    const { w, h } = this.editor.getShapeGeometry(shape).bounds
    return (
      <InkWords
        words={plainWords(this.editor, props.richText)}
        box={{ w: w / props.scale, h: h / props.scale }}
        size={FONT_SIZES[props.size]}
        align={props.textAlign}
        colour={props.color}
        isOneLine={props.autoSize}
      />
    )
  }
}

export class InkGeoUtil extends GeoShapeUtil {
  override toSvg(shape: TLGeoShape, context: SvgExportContext): ReactElement {
    const { props } = shape
    const words = plainWords(this.editor, props.richText)
    const bare = { ...shape, props: { ...props, richText: toRichText('') } }
    return (
      <>
        {super.toSvg(bare, context)}
        {words && (
          <InkWords
            words={words}
            box={{ w: props.w / props.scale, h: (props.h + props.growY) / props.scale }}
            size={LABEL_FONT_SIZES[props.size]}
            align={props.align}
            colour={props.labelColor}
            inset={16}
          />
        )}
      </>
    )
  }
}

function plainWords(editor: Editor, richText: TLRichText): string {
  return renderPlaintextFromRichText(editor, richText)
}

function InkWords({
  words,
  box,
  size,
  align,
  colour,
  inset = 0,
  isOneLine = false,
}: {
  words: string
  box: { w: number; h: number }
  size: number
  align: string
  colour: TLDefaultColorStyle
  inset?: number
  isOneLine?: boolean
}) {
  const hand = { size, weight: 400 }
  const lines = isOneLine
    ? words.split('\n')
    : wrap(words, hand, box.w - 2 * inset, Infinity, measureWords)
  const lineHeight = size * TEXT_PROPS.lineHeight
  const top = (box.h - lines.length * lineHeight) / 2
  const side = align.startsWith('start') ? 'start' : align.startsWith('end') ? 'end' : 'middle'
  const x = side === 'start' ? inset : side === 'end' ? box.w - inset : box.w / 2
  return (
    <text fontSize={size} textAnchor={side} fill={DefaultColorThemePalette.lightMode[colour].solid}>
      {lines.map((line, row) => (
        // Lines have no names of their own, and are only written once.
        // oxlint-disable-next-line react/no-array-index-key
        <tspan key={row} x={x} y={top + (row + 0.5) * lineHeight + size * 0.34}>
          {line || ' '}
        </tspan>
      ))}
    </text>
  )
}
