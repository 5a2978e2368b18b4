import { GroupRating } from './GroupRating.tsx'
import { Options } from './Options.tsx'
import { PlainSelect } from './PlainSelect.tsx'
import type { EditorProps } from './editor.ts'
import { ScaleEnds, scaleOptions } from './Scale.tsx'
import './Rating.css'

export function Rating(props: EditorProps<'rating'>) {
  const { definition, answer, ids, isReadOnly, compact } = props
  if (definition.aggregate && typeof answer.value !== 'number') return <GroupRating {...props} />
  const value = typeof answer.value === 'number' ? String(answer.value) : ''
  const set = (next: string | undefined) => answer.set(next ? Number(next) : undefined)
  const options = scaleOptions(definition)
  if (compact) {
    return (
      <PlainSelect
        ids={ids}
        options={options.map((option) => ({ ...option, label: option.name ?? option.label }))}
        value={value}
        isReadOnly={isReadOnly}
        onChange={set}
      />
    )
  }
  return (
    <div className="rating">
      <ScaleEnds definition={definition} />
      <Options
        ids={ids}
        options={options}
        value={value === '' ? [] : [value]}
        several={false}
        isReadOnly={isReadOnly}
        isRequired={definition.required}
        layout="scale"
        onChange={(next) => set(next[0])}
      />
    </div>
  )
}
