import { setAppraisal, type AppraisalSettings, type BoardSnapshot } from '@caseboard/board'
import {
  addedForOptimism,
  allowanceSource,
  settingSources,
  takenOffForConfidence,
  type Appraisal,
  type NumberSetting,
} from '@caseboard/case'
import { appraisal as catalogue } from '@caseboard/toolkit'
import { useId, type ReactNode } from 'react'
import { useBoard, useBoardSession, useChange } from '../../session/index.ts'
import { DraftInput } from '../../worksheet/fields/DraftInput.tsx'
import { numberForTyping } from '../../worksheet/values/number.ts'
import type { Parsed } from '../../worksheet/values/parsed.ts'
import { useKnown } from '../useKnown.ts'
import { remarksOfBoard } from './appraisalOf.ts'
import { FigureRow } from './FigureRow.tsx'
import { parseSetting } from './parseSetting.ts'
import { PlaceLinks, settingId } from './PlaceLinks.tsx'
import { settingName } from './settingNames.ts'
import './FigureSettings.css'

const settingsOf = (board: BoardSnapshot) => board.appraisal

/** What every figure starts from: the board's own settings, each with where it comes from. */
export function FigureSettings({ appraisal }: { appraisal: Appraisal }) {
  const settings = useBoard(settingsOf)
  const { basis } = appraisal
  const sources = settingSources(basis)
  const { priceBaseFrom } = basis
  const optimism = catalogue.optimismBias.rows.find(({ category }) =>
    category.startsWith('Equipment'),
  )
  return (
    <section className="value__block figure-settings" aria-labelledby="figure-settings">
      <h3 id="figure-settings">What the figures start from</h3>
      <p className="figure-settings__about">
        These are this board’s own settings. They are printed on every file.
      </p>
      <NumberBox
        setting="ratePercent"
        value={settings.ratePercent}
        unit="%"
        source={sources.rate}
        hint={`The Treasury’s rate is ${catalogue.defaults.discountRatePercent}% a year in real terms, falling after year 30.`}
      />
      {basis.followsSchedule && settings.rateWhy === '' ? null : (
        <TextBox
          setting="rateWhy"
          value={settings.rateWhy}
          hint={
            basis.followsSchedule
              ? 'The rate is the Treasury’s, so this is printed nowhere.'
              : 'A reader will ask, because it is not the Treasury’s rate.'
          }
        />
      )}
      <NumberBox
        setting="years"
        value={settings.years}
        unit="years after year 0"
        source={sources.period}
        hint="Year 0 is the year you start, and is not discounted."
      />
      <TextBox
        setting="priceBase"
        value={settings.priceBase}
        source={
          priceBaseFrom && 'card' in priceBaseFrom ? (
            <>
              ‘{basis.priceBase}’, <PlaceLinks places={[priceBaseFrom]} />
            </>
          ) : (
            sources.priceBase
          )
        }
        hint="In whose prices the figures are, for example 2026 to 2027."
      />
      <NumberBox
        setting="optimismPercent"
        value={settings.optimismPercent}
        unit="%"
        source={
          settings.optimismPercent === null
            ? 'Nobody chose one'
            : allowanceSource({ why: settings.optimismWhy.trim() })
        }
        hint={`Added to the costs of a cost plan that has no allowance of its own. ${catalogue.optimismBias.source}: ${optimism?.capexLow}% to ${optimism?.capexHigh}% for equipment and development.`}
      />
      <TextBox
        setting="optimismWhy"
        value={settings.optimismWhy}
        hint="For example how much your last projects cost over their first estimate."
      />
      <Allowances appraisal={appraisal} />
      <NumberBox
        setting="mediumConfidenceOff"
        value={settings.mediumConfidenceOff}
        unit="%"
        source={sources.confidenceOff}
        hint="What the low case takes off a benefit without a low figure. To be changed where you know better."
      />
      <NumberBox
        setting="lowConfidenceOff"
        value={settings.lowConfidenceOff}
        unit="%"
        source={sources.confidenceOff}
        hint="The same for a benefit of low confidence, or where nobody said."
      />
      <TakenOff appraisal={appraisal} />
    </section>
  )
}

/** What each cost plan adds, and why. */
function Allowances({ appraisal: { plans } }: { appraisal: Appraisal }) {
  return plans.length === 0 ? null : (
    <ul className="figure-settings__allowances">
      {plans.map((plan) => {
        const { allowance } = plan
        return (
          <li key={allowance.card}>
            <p>
              Costs are raised by <b>{allowance.percent}%</b>. Source: {allowanceSource(allowance)}
            </p>
            <PlaceLinks places={[allowance.place]} />
            <FigureRow label="Added over all years" figure={addedForOptimism(plan)} />
          </li>
        )
      })}
    </ul>
  )
}

/** What both percentages come to, where a benefit has no low figure of its own. */
function TakenOff({ appraisal: { benefits } }: { appraisal: Appraisal }) {
  const figure = takenOffForConfidence(benefits)
  return figure.parts.length === 0 ? null : (
    <div className="figure-settings__taken">
      <FigureRow label="Taken off a year in the low case" figure={figure} />
    </div>
  )
}

type TextSetting = Exclude<keyof AppraisalSettings, NumberSetting>

function NumberBox({
  setting,
  value,
  unit,
  source,
  hint,
}: {
  setting: NumberSetting
  value: number | null
  unit: string
  source: string
  hint: string
}) {
  return (
    <Setting
      setting={setting}
      source={source}
      hint={hint}
      shown={value === null ? '' : numberForTyping(value)}
      parse={(typed) => parseSetting(setting, typed)}
      change={(next) => ({ [setting]: next ?? null })}
      suffix={unit}
      width="short"
    />
  )
}

function TextBox({
  setting,
  value,
  source,
  hint,
}: {
  setting: TextSetting
  value: string
  source?: ReactNode
  hint: string
}) {
  return (
    <Setting
      setting={setting}
      source={source}
      hint={hint}
      shown={value}
      parse={(typed): Parsed<string> => ({ value: typed.trim() })}
      change={(next) => ({ [setting]: next ?? '' })}
      width="full"
    />
  )
}

function Setting<T>({
  setting,
  source,
  hint,
  shown,
  parse,
  change,
  suffix,
  width,
}: {
  setting: keyof AppraisalSettings
  /** Where what stands there comes from; a reason has none but the person who gives it. */
  source?: ReactNode
  hint: string
  shown: string
  parse(typed: string): Parsed<T>
  change(value: T | undefined): Partial<AppraisalSettings>
  suffix?: string
  width: 'short' | 'full'
}) {
  const { canEdit } = useBoardSession()
  const write = useChange()
  const id = useId()
  const remarks = useKnown(remarksOfBoard).onSetting(setting)
  const ids = { input: settingId(setting), label: `${id}-label`, description: `${id}-about` }
  return (
    <div className="figure-setting">
      <label className="figure-setting__label" id={ids.label} htmlFor={ids.input}>
        {settingName(setting)}
      </label>
      <DraftInput
        ids={ids}
        shown={shown}
        parse={parse}
        onCommit={(value: T | undefined) =>
          write((doc, hand) => setAppraisal(doc, change(value), hand))
        }
        isReadOnly={!canEdit}
        width={width}
        {...(suffix === undefined ? {} : { suffix, inputMode: 'decimal' })}
      />
      <div className="figure-setting__about" id={ids.description}>
        {source === undefined ? null : <p>Source: {source}</p>}
        <p>{hint}</p>
      </div>
      {remarks.map(({ says }) => (
        <p key={says} className="figure-setting__remark">
          {says}.
        </p>
      ))}
    </div>
  )
}
