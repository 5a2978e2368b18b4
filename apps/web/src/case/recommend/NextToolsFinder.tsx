import { needs, serviceTypes, stages } from '@caseboard/toolkit'
import { useState } from 'react'
import { Select } from '../../ui/Select.tsx'
import { NextTools, type NextAsks } from './NextTools.tsx'
import { timesLeft } from './timesLeft.ts'
import './NextToolsFinder.css'

/** The tools worth taking up next, for the time, stage, need and service somebody has in mind. */
export function NextToolsFinder() {
  const [asks, setAsks] = useState<Readonly<Record<keyof NextAsks, string>>>({
    minutes: '',
    stage: '',
    need: '',
    serviceType: '',
  })
  const ask = (part: Partial<typeof asks>) => setAsks((before) => ({ ...before, ...part }))
  return (
    <section className="next-finder" aria-labelledby="next-finder">
      <h3 id="next-finder">Worth doing next</h3>
      <div className="next-finder__asks">
        <Select
          label="Time left"
          placeholder="Any"
          value={asks.minutes}
          onChange={(minutes) => ask({ minutes })}
          options={timesLeft}
        />
        <Select
          label="Stage"
          placeholder="All stages"
          value={asks.stage}
          onChange={(stage) => ask({ stage })}
          options={stages.map(({ id: value, name: label }) => ({ value, label }))}
        />
        <Select
          label="Need"
          placeholder="All needs"
          value={asks.need}
          onChange={(need) => ask({ need })}
          options={needs.map(({ id: value, short: label }) => ({ value, label }))}
        />
        <Select
          label="Service type"
          placeholder="As the board says"
          value={asks.serviceType}
          onChange={(serviceType) => ask({ serviceType })}
          options={serviceTypes.map(({ id: value, name: label }) => ({ value, label }))}
        />
      </div>
      <NextTools
        most={5}
        asks={{
          minutes: asks.minutes === '' ? undefined : Number(asks.minutes),
          stage: stages.find(({ id }) => id === asks.stage)?.id,
          need: needs.find(({ id }) => id === asks.need)?.id,
          serviceType: serviceTypes.find(({ id }) => id === asks.serviceType)?.id,
        }}
      />
    </section>
  )
}
