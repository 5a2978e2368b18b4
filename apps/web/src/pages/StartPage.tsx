import type { BoardJson } from '@caseboard/board/json'
import { limits, type TemplateId } from '@caseboard/protocol'
import { serviceTypes, type ServiceTypeId } from '@caseboard/toolkit'
import { useRef, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { api, ApiProblem } from '../session/api.ts'
import { rememberAccess, rememberBoard, rememberedMe, rememberMe } from '../session/remembered.ts'
import { Button } from '../ui/Button.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextField } from '../ui/TextField.tsx'
import { ErrorSummary, type FieldProblem } from './ErrorSummary.tsx'
import { exampleCards } from './examples.ts'
import { PageFrame } from './PageFrame.tsx'
import { SavedBoardField } from './SavedBoardField.tsx'
import { useIsHere } from './useIsHere.ts'
import { usePage } from './usePage.ts'

const FROM_FILE = 'file'

const templates = [
  {
    value: 'business-case',
    label: 'A workshop’s worksheets, empty',
    hint: 'The tools of a half-day workshop, ready to fill in. Choose this if you are not sure.',
  },
  {
    value: 'blank',
    label: 'An empty board',
    hint: 'Four stages and nothing else. You bring the tools you want.',
  },
  ...exampleCards.map((example) => ({
    value: `example:${example.id}`,
    label: `Example: ${example.name}`,
    hint: `${example.kind}. ${example.title}.`,
  })),
  {
    value: FROM_FILE,
    label: 'A board you saved',
    hint: 'Opens as a new board with everything in it, the bin included.',
  },
]

interface Form {
  title: string
  organisation: string
  serviceTypes: readonly string[]
  name: string
  team: string
}

const fieldIds: Record<string, string> = {
  board: 'start-file',
  title: 'start-title',
  organisation: 'start-organisation',
  serviceTypes: 'start-services',
  name: 'start-name',
  team: 'start-team',
}

export function StartPage() {
  const heading = usePage('Start a case')
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  const isHere = useIsHere()
  const asked = search.get('template') ?? ''
  const first = templates.some(({ value }) => value === asked) ? asked : 'business-case'
  const [template, setTemplate] = useState(first)
  const [form, setForm] = useState<Form>(() => ({ ...startOf(first), ...rememberedMe() }))
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState<BoardJson>()
  const fromFile = template === FROM_FILE
  const summary = useRef<HTMLDivElement>(null)

  const set = (field: keyof Form) => (value: string | string[]) => {
    setForm((before) => ({ ...before, [field]: value }))
    setProblems((before) => before.filter((problem) => problem.field !== field))
  }
  const errorOf = (field: keyof Form) =>
    problems.find((problem) => problem.field === field)?.message

  function choose(next: string) {
    // What an example filled in gives way to the next one's; what the person typed stays.
    const from = startOf(template)
    const to = startOf(next)
    setForm((before) => ({
      ...before,
      title: before.title === from.title ? to.title : before.title,
      organisation:
        before.organisation === from.organisation ? to.organisation : before.organisation,
      serviceTypes:
        before.serviceTypes.join() === from.serviceTypes.join()
          ? to.serviceTypes
          : before.serviceTypes,
    }))
    setTemplate(next)
  }

  async function start() {
    const missing: FieldProblem[] = []
    if (fromFile && !saved) missing.push({ field: 'board', message: 'Choose the file of a board' })
    if (!form.title.trim()) missing.push({ field: 'title', message: 'Enter a title for the case' })
    if (!form.name.trim()) missing.push({ field: 'name', message: 'Enter your name' })
    if (missing.length > 0) {
      showProblems(missing)
      return
    }
    setBusy(true)
    try {
      const created = await api.createBoard(
        fromFile && saved
          ? { board: saved, title: form.title }
          : {
              title: form.title,
              organisation: form.organisation,
              serviceTypes: form.serviceTypes as ServiceTypeId[],
              template: template as TemplateId,
            },
      )
      rememberAccess(created.id, { code: created.code, links: created.links })
      const key = new URL(created.links.facilitator).hash.slice(1)
      const joined = await api.join(created.id, { key, name: form.name, team: form.team })
      rememberMe({ name: form.name.trim(), team: form.team.trim() })
      rememberBoard({
        id: created.id,
        title: form.title.trim(),
        role: joined.role,
        participantId: joined.participantId,
        name: form.name.trim(),
        team: form.team.trim(),
        openedAt: new Date().toISOString(),
      })
      if (isHere.current) navigate(`/b/${created.id}`, { state: { share: true } })
    } catch (problem) {
      setBusy(false)
      if (!(problem instanceof ApiProblem)) throw problem
      const inFile = fromFile && problem.errors.find((error) => error.path.startsWith('board'))
      if (inFile) {
        const message = `The file does not fit at ${inFile.path}: ${inFile.message}`
        showProblems([{ field: 'board', message }])
        return
      }
      const byField = problem.errors.filter((error) => error.path in fieldIds)
      showProblems(
        byField.length > 0
          ? byField.map((error) => ({ field: error.path, message: error.message }))
          : [{ field: '', message: problem.sentence }],
      )
    }
  }

  function showProblems(found: readonly FieldProblem[]) {
    setProblems(found)
    setTimeout(() => summary.current?.focus())
  }

  return (
    <PageFrame>
      <h1 ref={heading} tabIndex={-1}>
        Start a case
      </h1>
      <p className="page__lead">
        You run this case as its facilitator. You can change all of this later.
      </p>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <ErrorSummary problems={problems} ids={fieldIds} ref={summary} />
        <RadioGroup
          label="What do you want to start with?"
          options={templates}
          value={template}
          onChange={choose}
        />
        <section className="form__part" aria-labelledby="start-case">
          <h2 id="start-case">The case</h2>
          {fromFile ? (
            <SavedBoardField
              id="start-file"
              error={problems.find(({ field }) => field === 'board')?.message}
              onRead={(board) => {
                setSaved(board)
                setProblems((before) => before.filter(({ field }) => field !== 'board'))
                if (typeof board?.title === 'string') set('title')(board.title)
              }}
            />
          ) : null}
          <TextField
            label="Title"
            hint="What you want to make better, in a few words"
            id="start-title"
            value={form.title}
            onChange={set('title')}
            error={errorOf('title')}
            maxLength={limits.title}
            autoComplete="off"
          />
          {fromFile ? null : (
            <>
              <TextField
                label="Organisation"
                note="Optional"
                id="start-organisation"
                value={form.organisation}
                onChange={set('organisation')}
                error={errorOf('organisation')}
                maxLength={limits.organisation}
                autoComplete="organization"
              />
              <div id="start-services">
                <CheckboxGroup
                  label="What would the data help with?"
                  hint="Choose all that apply"
                  note="Optional"
                  options={serviceTypes.map((type) => ({
                    value: type.id,
                    label: type.name,
                    hint: type.meaning,
                  }))}
                  value={form.serviceTypes}
                  onChange={set('serviceTypes')}
                  error={errorOf('serviceTypes')}
                />
              </div>
            </>
          )}
        </section>
        <section className="form__part" aria-labelledby="start-you">
          <h2 id="start-you">You</h2>
          <TextField
            label="Your name"
            hint="Shown to everybody on the board"
            id="start-name"
            value={form.name}
            onChange={set('name')}
            error={errorOf('name')}
            maxLength={limits.name}
            autoComplete="name"
          />
          <TextField
            label="Your team"
            hint="For example Digital, or Waste services"
            note="Optional"
            id="start-team"
            value={form.team}
            onChange={set('team')}
            error={errorOf('team')}
            maxLength={limits.team}
            autoComplete="organization-title"
          />
        </section>
        <p className="form__go">
          <Button type="submit" variant="primary" isPending={busy}>
            {busy ? 'Making the board' : 'Start the case'}
          </Button>
        </p>
      </form>
    </PageFrame>
  )
}

function startOf(template: string): Pick<Form, 'title' | 'organisation' | 'serviceTypes'> {
  const example = exampleCards.find(({ id }) => template === `example:${id}`)
  return example
    ? {
        title: example.title,
        organisation: example.organisation,
        serviceTypes: [example.serviceType],
      }
    : { title: '', organisation: '', serviceTypes: [] }
}
