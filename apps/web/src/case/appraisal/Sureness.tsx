import type { Appraisal, ConfidenceSummary } from '@caseboard/case'
import { Tag } from '../../ui/Tag.tsx'
import { PlaceLinks } from './PlaceLinks.tsx'
import './Sureness.css'

/** How sure the team is, which benefits are assumptions, and what is in no figure. */
export function Sureness({ appraisal }: { appraisal: Appraisal }) {
  const { benefits, confidence, unpriced, unpricedDownsides } = appraisal
  const assumptions = benefits.filter(({ hasEvidence }) => !hasEvidence)
  const beside = [
    ...unpriced.map((one) => ({ ...one, words: unpricedWords(one) })),
    ...unpricedDownsides.map((one) => ({ ...one, words: '' })),
  ]
  return (
    <section className="value__block" aria-labelledby="value-sureness">
      <h3 id="value-sureness">How sure we are</h3>
      <p>
        Priced benefits: {levelWords(confidence.benefits)}. Costs: {levelWords(confidence.costs)}.
      </p>
      {assumptions.length > 0 ? (
        <>
          <p>These benefits cite no evidence, so they are assumptions:</p>
          <ul className="sureness__list">
            {assumptions.map(({ id, label, place }) => (
              <li key={id}>
                <p>
                  {label} <Tag tone="warn">Assumption</Tag>
                </p>
                <PlaceLinks places={['card' in place ? { ...place, column: 'evidence' } : place]} />
              </li>
            ))}
          </ul>
        </>
      ) : benefits.length > 0 ? (
        <p>Every priced benefit cites its evidence.</p>
      ) : null}
      {beside.length > 0 ? (
        <>
          <h4>Not in the figures, and to be read beside them</h4>
          <ul className="sureness__list">
            {beside.map((one) => (
              <li key={`${one.label}${JSON.stringify(one.place)}`}>
                <p>
                  {one.label}
                  {one.words}
                </p>
                <PlaceLinks places={[one.place]} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

/** “1 high, 2 medium”, “none” */
function levelWords(levels: ConfidenceSummary['benefits']): string {
  const said = (['high', 'medium', 'low'] as const)
    .filter((level) => levels[level] > 0)
    .map((level) => `${levels[level]} ${level}`)
  const all = [...said, ...(levels.unsaid > 0 ? [`${levels.unsaid} where nobody said`] : [])]
  return all.length === 0
    ? 'none'
    : `${all.join(', ')} confidence`.replace('said confidence', 'said')
}

/** “: 0 to 30,000 reminders” */
function unpricedWords({ measure, unit, baseline, target }: Appraisal['unpriced'][number]): string {
  const change = [baseline, target]
    .filter((amount) => amount !== undefined)
    .map((amount) => amount.toLocaleString('en-GB'))
    .join(' to ')
  const words = change === '' ? measure : `${change} ${unit || measure}`.trim()
  return words === '' ? '' : `: ${words}`
}
