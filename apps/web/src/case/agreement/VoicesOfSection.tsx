import type { SectionAgreement } from '@caseboard/case'
import './VoicesOfSection.css'

/** Who agrees to a section, who has concerns and who was not asked, in words. */
export function VoicesOfSection({ agreement }: { agreement: SectionAgreement }) {
  const { agree, agreedBefore, concerns, notConsulted } = agreement
  return (
    <dl className="section-voices">
      <Voices label="Agree" teams={agree} />
      <Voices label="Agreed before this changed" teams={agreedBefore} />
      {concerns.length > 0 ? (
        <div>
          <dt>Concerns</dt>
          {concerns.map(({ team, reason }) => (
            <dd key={team}>
              {team}: {reason}
            </dd>
          ))}
        </div>
      ) : null}
      <Voices label="Not consulted" teams={notConsulted} />
    </dl>
  )
}

function Voices({ label, teams }: { label: string; teams: readonly string[] }) {
  return teams.length === 0 ? null : (
    <div>
      <dt>{label}</dt>
      <dd>{teams.join(', ')}</dd>
    </div>
  )
}
