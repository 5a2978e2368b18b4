import { casesCited, citableCases, citing } from '@caseboard/case'
import { announce, useBoard } from '../session/index.ts'
import { CheckIcon, DocumentIcon } from '../ui/icons.tsx'
import { Menu } from '../ui/Menu.tsx'
import type { Answer } from './answers.ts'

/** Puts a case of the evidence bank into what a benefit cites, by the name it has there. */
export function CiteEvidence({ answer }: { answer: Answer }) {
  const cases = useBoard(citableCases)
  if (cases.length === 0) return null
  const words = typeof answer.value === 'string' ? answer.value : ''
  const cited = casesCited(
    words,
    cases.map(({ name }) => name),
  )
  return (
    <Menu
      label="Cite from the evidence bank"
      size="s"
      variant="quiet"
      className="answer__help"
      items={cases.map(({ name, says }) => {
        const isCited = cited.has(name)
        return {
          id: name,
          label: isCited ? `${name}, cited` : name,
          hint: says,
          icon: isCited ? <CheckIcon size={18} /> : <DocumentIcon size={18} />,
          disabled: isCited,
          onSelect() {
            answer.set(citing(words, name))
            announce(`${name} is cited`)
          },
        }
      })}
    />
  )
}
