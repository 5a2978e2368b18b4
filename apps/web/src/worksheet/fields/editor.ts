import type { Column, Field, FieldKind } from '@caseboard/toolkit'
import type { ComponentType } from 'react'
import type { Answer } from '../answers.ts'

/** The field or column of a kind. Editors edit both alike. */
export type DefinitionOf<Kind extends FieldKind> = Extract<Field | Column, { kind: Kind }>

export interface EditorProps<Kind extends FieldKind = FieldKind> {
  definition: DefinitionOf<Kind>
  answer: Answer
  isReadOnly: boolean
  /** In a cell of a wide table: no more room than it needs. */
  compact: boolean
  ids: EditorIds
}

export interface EditorIds {
  /** For the input that the label belongs to. */
  readonly input: string
  /** What names the answer: one id, or several with spaces between. */
  readonly label: string
  /** The hint, when there is one. */
  readonly description: string | undefined
}

export interface Editor<Kind extends FieldKind> {
  /** Whether the label belongs to one input or to a group of them. */
  readonly shape: 'input' | 'group'
  readonly Editor: ComponentType<EditorProps<Kind>>
}
