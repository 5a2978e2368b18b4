import { roles, type Role } from '@caseboard/protocol'
import { api, ApiProblem } from '../../session/api.ts'
import { useBoardSession } from '../../session/BoardSessionProvider.tsx'
import type { PresentPerson } from '../../session/presence.ts'
import { announce } from '../../ui/announce.ts'
import { MoreIcon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/Menu.tsx'

const about: Readonly<Record<Role, string>> = {
  facilitator: 'Runs the workshop with you, and says who may join',
  contributor: 'Can write, draw and move things',
  viewer: 'Can read everything and change nothing',
}

/** What a facilitator can let somebody else do. It counts at once, on the screens they have open. */
export function RoleMenu({
  person,
  onProblem,
}: {
  person: PresentPerson
  onProblem(problem: string | undefined): void
}) {
  const { boardId } = useBoardSession()

  async function make(role: Role) {
    onProblem(undefined)
    try {
      await api.setRole(boardId, person.id, role)
      announce(`${person.name} is now a ${role}`)
    } catch (error) {
      onProblem(error instanceof ApiProblem ? error.sentence : 'Something went wrong. Try again.')
    }
  }

  return (
    <Menu
      label={`Change what ${person.name} may do`}
      size="s"
      icon={<MoreIcon size={18} />}
      items={roles
        .filter((role) => role !== person.role)
        .map((role) => ({
          id: role,
          label: `Make a ${role}`,
          hint: about[role],
          onSelect: () => void make(role),
        }))}
    />
  )
}
