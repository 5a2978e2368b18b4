import type { Column, Field, FieldKind } from '@caseboard/toolkit'
import type { ComponentType } from 'react'
import { TableOfRows } from '../table/TableOfRows.tsx'
import { ChoiceOfOptions } from './ChoiceOfOptions.tsx'
import { DateOfDay } from './DateOfDay.tsx'
import type { Editor, EditorProps } from './editor.ts'
import { ListOfItems } from './ListOfItems.tsx'
import { LongText } from './LongText.tsx'
import { Money } from './Money.tsx'
import { NumberWithUnit } from './NumberWithUnit.tsx'
import { Person } from './Person.tsx'
import { Rating } from './Rating.tsx'
import { ShortText } from './ShortText.tsx'
import { Unknown } from './Unknown.tsx'
import { WebLink } from './WebLink.tsx'

/** How each kind of answer is edited. A new kind is a new file and a new line. */
export const editors: { readonly [Kind in FieldKind]: Editor<Kind> } = {
  shortText: { shape: 'input', Editor: ShortText },
  longText: { shape: 'input', Editor: LongText },
  list: { shape: 'group', Editor: ListOfItems },
  choice: { shape: 'group', Editor: ChoiceOfOptions },
  money: { shape: 'input', Editor: Money },
  number: { shape: 'input', Editor: NumberWithUnit },
  date: { shape: 'input', Editor: DateOfDay },
  person: { shape: 'group', Editor: Person },
  rating: { shape: 'group', Editor: Rating },
  link: { shape: 'input', Editor: WebLink },
  table: { shape: 'group', Editor: TableOfRows },
}

interface AnyEditor {
  readonly shape: 'input' | 'group'
  readonly Editor: ComponentType<EditorProps>
}

/** The editor of a field or column; of a kind nobody here knows, one that only shows it. */
export function editorOf(definition: Field | Column): AnyEditor {
  // The compiler cannot see that a kind's editor gets definitions of that kind.
  const found = editors[definition.kind] as unknown as AnyEditor | undefined
  return found ?? { shape: 'group', Editor: Unknown }
}
