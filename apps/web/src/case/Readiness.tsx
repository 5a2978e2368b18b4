import type { CaseSummary, Check, Missing, Section } from '@caseboard/case'
import { useState } from 'react'
import { Button, CheckIcon, ChevronDownIcon, VisuallyHidden } from '../ui/index.ts'
import { PointerLink } from './PointerLink.tsx'

/** What the case still needs: first before it is sent, then section by section. */
export function Readiness({
  summary,
  onShow,
}: {
  summary: CaseSummary
  onShow(section: string): void
}) {
  // On a phone the list of sections would push the document far down.
  const [wide] = useState(() => globalThis.matchMedia('(min-width: 821px)').matches)
  const open = summary.checks.filter(({ met }) => !met).length
  return (
    <>
      <section className="case-needs" aria-labelledby="case-before">
        <h2 id="case-before">Before it can be sent</h2>
        <p className="case-needs__count">
          {open === 0
            ? 'Everything a reader asks for first is here.'
            : `${open} of ${summary.checks.length} to do. You can download a draft at any time.`}
        </p>
        <ul className="case-needs__list">
          {summary.checks.map((check) => (
            <CheckItem key={check.id} check={check} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="case-sections">
        <details className="case-needs" open={wide}>
          <summary className="case-needs__fold">
            <h2 id="case-sections">Sections</h2>
            <ChevronDownIcon size={20} />
          </summary>
          <ul className="case-needs__list">
            {summary.sections.map((section) => (
              <li key={section.id}>
                <SectionState section={section} onShow={onShow} />
              </li>
            ))}
          </ul>
        </details>
      </section>
    </>
  )
}

function CheckItem({ check: { label, met, next } }: { check: Check }) {
  return (
    <li className="case-check">
      <Mark state={met ? 'done' : 'none'} />
      <span>
        <VisuallyHidden>{met ? 'Done: ' : 'To do: '}</VisuallyHidden>
        {label}
        {next ? (
          <>
            {'. '}
            <PointerLink pointer={next} />
          </>
        ) : null}
      </span>
    </li>
  )
}

type State = 'done' | 'part' | 'none'

function SectionState({ section, onShow }: { section: Section; onShow(id: string): void }) {
  const { id, name, blocks, missing, words, maxWords } = section
  const asked = missing.filter(({ weight }) => weight === 'case')
  const state: State = blocks.length === 0 ? 'none' : asked.length > 0 ? 'part' : 'done'
  const tooLong = words > maxWords * 1.5
  return (
    <details className="case-section">
      <summary>
        <Mark state={state} />
        <span>
          {name}
          <span className="case-section__state"> · {stateWords(state, asked.length)}</span>
        </span>
      </summary>
      <div className="case-section__body">
        {missing.length > 0 ? (
          <ul>
            {missing.map((one) => (
              <li key={`${one.where}${one.text}`}>
                <MissingItem missing={one} />
              </li>
            ))}
          </ul>
        ) : (
          <p>Nothing is missing here.</p>
        )}
        {tooLong ? (
          <p className="case-section__long">
            About {words} words. Around {maxWords} is a good length for this section.
          </p>
        ) : null}
        {blocks.length > 0 ? (
          <Button size="s" onPress={() => onShow(id)}>
            Show it in the document
          </Button>
        ) : null}
      </div>
    </details>
  )
}

function MissingItem({ missing }: { missing: Missing }) {
  return (
    <>
      <PointerLink pointer={missing} />
      <span className="case-section__where">{missing.where}</span>
    </>
  )
}

function stateWords(state: State, asked: number): string {
  if (state === 'done') return 'has content'
  if (state === 'none') return 'nothing yet'
  return asked === 1 ? '1 thing missing' : `${asked} things missing`
}

/** Told apart by shape as well as colour; the words beside it say the same. */
function Mark({ state }: { state: State }) {
  return (
    <span className={`case-mark case-mark--${state}`} aria-hidden="true">
      {state === 'done' ? <CheckIcon size={14} /> : null}
    </span>
  )
}
