import type { DefinitionOf } from './editor.ts'
import './Rating.css'

/** 1 to 5; what the ends mean is part of their names. */
export function scaleOptions({ scale }: DefinitionOf<'rating'>) {
  const options: { value: string; label: string; name?: string }[] = []
  for (let step = scale.min; step <= scale.max; step++) {
    const end = step === scale.min ? scale.minLabel : step === scale.max ? scale.maxLabel : ''
    options.push({
      value: String(step),
      label: String(step),
      ...(end ? { name: `${step}, ${end.toLocaleLowerCase('en-GB')}` } : {}),
    })
  }
  return options
}

export function ScaleEnds({ definition: { scale } }: { definition: DefinitionOf<'rating'> }) {
  if (!scale.minLabel && !scale.maxLabel) return null
  return (
    <p className="rating__ends" aria-hidden="true">
      {scale.minLabel ? <span>{`${scale.min}: ${scale.minLabel}`}</span> : null}
      {scale.maxLabel ? <span>{`${scale.max}: ${scale.maxLabel}`}</span> : null}
    </p>
  )
}
