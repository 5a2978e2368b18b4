import { setAppraisal, type AppraisalSettings, type BoardSnapshot } from '@caseboard/board'
import type { Appraisal, NumberSetting } from '@caseboard/case'
import { appraisal as catalogue } from '@caseboard/toolkit'
import { useId, type ReactNode } from 'react'
import { useBoard, useBoardSession, useChange } from '../../session/index.ts'
import { DraftInput } from '../../worksheet/fields/DraftInput.tsx'
import { numberForTyping } from '../../worksheet/values/number.ts'
import type { Parsed } from '../../worksheet/values/parsed.ts'
import { useKnown } from '../useKnown.ts'
import { remarksOfBoard } from './appraisalOf.ts'
import { parseSetting } from './parseSetting.ts'
import { PlaceLinks, settingId } from './PlaceLinks.tsx'
import { settingName } from './settingNames.ts'
import './FigureSettings.css'

const settingsOf = (board: BoardSnapshot) => board.appraisal

/** What every figure starts from: the board's own settings, each with where it comes from. */
export function FigureSettings({ appraisal }: { appraisal: Appraisal }) {
  const settings = useBoard(settingsOf)
  const optimism = catalogue.optimismBias.rows.find(({ category }) =>
    category.startsWith('Equipment'),
  )
  return (
    <section className="value__block figure-settings" aria-labelledby="figure-settings">
      <h3 id="figure-settings">What the figures start from</h3>
      <p className="figure-settings__about">
        These are this board’s own settings. They are printed on every file.
      </p>
      <NumberBox setting="ratePercent" value={settings.ratePercent} unit="%">
        HM Treasury, Green Book (February 2026): 3.5% a year in real terms, falling after year 30.
      </NumberBox>
      {settings.ratePercent !== catalogue.defaults.discountRatePercent || settings.rateWhy ? (
        <TextBox setting="rateWhy" value={settings.rateWhy}>
          A reader will ask, because it is not the Treasury’s rate.
        </TextBox>
      ) : null}
      <NumberBox setting="years" value={settings.years} unit="years after year 0">
        Five years suits most data work. Year 0 is the year you start, and is not discounted.
      </NumberBox>
      <TextBox setting="priceBase" value={settings.priceBase}>
        In whose prices the figures are, for example 2026 to 2027.
      </TextBox>
      <NumberBox setting="optimismPercent" value={settings.optimismPercent} unit="%">
        Added to the costs of a cost plan that has no allowance of its own.{' '}
        {catalogue.optimismBias.source}: {optimism?.capexLow}% to {optimism?.capexHigh}% for
        equipment and development.
      </NumberBox>
      <TextBox setting="optimismWhy" value={settings.optimismWhy}>
        For example how much your last projects cost over their first estimate.
      </TextBox>
      <Allowances appraisal={appraisal} />
      <NumberBox setting="mediumConfidenceOff" value={settings.mediumConfidenceOff} unit="%">
        What the low case takes off a benefit without a low figure. Ours, to be changed where you
        know better.
      </NumberBox>
      <NumberBox setting="lowConfidenceOff" value={settings.lowConfidenceOff} unit="%">
        The same for a benefit of low confidence, or where nobody said.
      </NumberBox>
    </section>
  )
}

/** What each cost plan adds, and why. */
function Allowances({ appraisal: { plans } }: { appraisal: Appraisal }) {
  return plans.length === 0 ? null : (
    <ul className="figure-settings__allowances">
      {plans.map(({ allowance: { card, place, percent, why } }) => (
        <li key={card}>
          <p>
            Costs are raised by <b>{percent}%</b>. {why || 'Nobody said why.'}
          </p>
          <PlaceLinks places={[place]} />
        </li>
      ))}
    </ul>
  )
}

type TextSetting = Exclude<keyof AppraisalSettings, NumberSetting>

function NumberBox({
  setting,
  value,
  unit,
  children,
}: {
  setting: NumberSetting
  value: number | null
  unit: string
  children: ReactNode
}) {
  return (
    <Setting
      setting={setting}
      source={children}
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
  children,
}: {
  setting: TextSetting
  value: string
  children: ReactNode
}) {
  return (
    <Setting
      setting={setting}
      source={children}
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
  shown,
  parse,
  change,
  suffix,
  width,
}: {
  setting: keyof AppraisalSettings
  source: ReactNode
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
  const ids = { input: settingId(setting), label: `${id}-label`, description: `${id}-source` }
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
      <p className="figure-setting__source" id={ids.description}>
        {source}
      </p>
      {remarks.map(({ says }) => (
        <p key={says} className="figure-setting__remark">
          {says}.
        </p>
      ))}
    </div>
  )
}
