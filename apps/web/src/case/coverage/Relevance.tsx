import { markNotRelevant, markRelevant } from '@caseboard/board'
import type { NeedCoverage } from '@caseboard/case'
import { useState } from 'react'
import { announce, useBoardSession, useChange } from '../../session/index.ts'
import { TextArea } from '../../ui/TextField.tsx'
import { Button, Dialog } from '../../ui/index.ts'

/** Whether a need matters here, which the facilitator decides and has to give a reason for. */
export function Relevance({ need }: { need: NeedCoverage }) {
  const { me, canEdit } = useBoardSession()
  const change = useChange()
  const [asking, setAsking] = useState(false)
  if (me.role !== 'facilitator' || !canEdit) return null

  if (need.notRelevant !== undefined) {
    return (
      <p>
        <Button
          size="s"
          onPress={() => {
            change((doc, hand) => markRelevant(doc, need.id, hand))
            announce(`‘${need.short}’ counts again`)
          }}
        >
          It is relevant after all
        </Button>
      </p>
    )
  }
  return (
    <p>
      <Button size="s" variant="quiet" onPress={() => setAsking(true)}>
        Not relevant here…
      </Button>
      {asking ? (
        <NotRelevantDialog
          need={need}
          onClose={() => setAsking(false)}
          onSay={(reason) => {
            change((doc, hand) => markNotRelevant(doc, need.id, reason, hand))
            announce(`‘${need.short}’ is marked as not relevant here`)
            setAsking(false)
          }}
        />
      ) : null}
    </p>
  )
}

function NotRelevantDialog({
  need,
  onClose,
  onSay,
}: {
  need: NeedCoverage
  onClose(): void
  onSay(reason: string): void
}) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const form = `not-relevant-${need.id}`
  return (
    <Dialog
      title={`‘${need.short}’ is not relevant here`}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" type="submit" form={form}>
            Mark as not relevant
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() === '') setError('Give the reason: whoever reads the case will ask')
          else onSay(reason)
        }}
      >
        <TextArea
          label="Why"
          hint="It leaves the count. The reason is shown with the need and in the case."
          rows={3}
          maxLength={500}
          value={reason}
          error={error}
          onChange={(value) => {
            setReason(value)
            if (value.trim() !== '') setError(undefined)
          }}
        />
      </form>
    </Dialog>
  )
}
