import { stages, type StageId } from '@caseboard/toolkit'
import type { Editor } from '@tldraw/tldraw'
import { useEffect, useRef, useState } from 'react'
import { announce, Button, Dialog, Notice } from '../../ui/index.ts'
import { keepFile } from '../../ui/keepFile.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { boardOf } from '../board.ts'
import { NoPng, type PictureFormat, takePicture } from '../picture/take-picture.ts'

const WHOLE = 'board'

/** Saves the board, or a stage of it, as a picture. */
export function PictureDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [what, setWhat] = useState<string>(WHOLE)
  const [format, setFormat] = useState<PictureFormat>('png')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const isOpen = useRef(false)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])

  async function save() {
    const board = boardOf(editor)?.current()
    if (!board) return
    setBusy(true)
    setProblem(undefined)
    try {
      const stage = stages.find(({ id }) => id === what)?.id
      const picture = await takePicture(editor, board, {
        format,
        today: new Date(),
        ...(stage ? { stage } : {}),
      })
      // Nobody waits for it any more, and another dialog may be open by now.
      if (!isOpen.current) return
      keepFile(picture, `${fileName(board.title, stage)}.${format}`)
      announce('Picture saved')
      onClose()
    } catch (reason) {
      console.error(reason)
      setBusy(false)
      setProblem(
        reason instanceof NoPng
          ? reason.message
          : 'The picture could not be made. Try one stage instead of the whole board, or the other format.',
      )
    }
  }

  return (
    <Dialog
      title="Save a picture"
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={isBusy} onPress={() => void save()}>
            {isBusy ? 'Making the picture' : 'Save picture'}
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <div className="canvas-picture">
        {problem && (
          <Notice tone="bad" role="alert">
            {problem}
          </Notice>
        )}
        <Select
          label="What should be on it?"
          value={what}
          onChange={setWhat}
          options={[
            { value: WHOLE, label: 'The whole board' },
            ...stages.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <RadioGroup
          label="Kind of file"
          plain
          value={format}
          onChange={(value) => setFormat(value as PictureFormat)}
          options={[
            { value: 'png', label: 'PNG', hint: 'For slides, documents and messages' },
            {
              value: 'svg',
              label: 'SVG',
              hint: 'Sharp at any size, with text that can be selected and searched',
            },
          ]}
        />
      </div>
    </Dialog>
  )
}

function fileName(title: string, stage: StageId | undefined): string {
  const words = [title, stages.find(({ id }) => id === stage)?.name ?? ''].filter(Boolean).join(' ')
  const plain = words.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '-')
  return plain.replace(/^-+|-+$/g, '').slice(0, 80) || 'board'
}
