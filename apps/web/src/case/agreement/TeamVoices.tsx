import type { SectionReadiness } from '@caseboard/case'
import { ScrollBox } from '../ScrollBox.tsx'
import { teamVoices } from './teamVoices.ts'
import './TeamVoices.css'

/** Whose voice is in the case and whose is missing. */
export function TeamVoices({ sections }: { sections: readonly SectionReadiness[] }) {
  const voices = teamVoices(sections)
  return (
    <section className="voices" aria-labelledby="voices">
      <h3 id="voices">Whose voice is missing</h3>
      {voices.length === 0 ? (
        <p className="voices__none">
          No team is on the board yet. Share it, and ask people to give their team when they join.
        </p>
      ) : (
        <ScrollBox label="What each team says">
          <table className="voices__table">
            <caption className="visually-hidden">What each team says, in sections</caption>
            <thead>
              <tr>
                <th scope="col">Team</th>
                <th scope="col">Agree</th>
                <th scope="col">Agreed before it changed</th>
                <th scope="col">Concerns</th>
                <th scope="col">Not consulted</th>
              </tr>
            </thead>
            <tbody>
              {voices.map(({ team, agree, agreedBefore, concerns, notConsulted }) => (
                <tr key={team}>
                  <th scope="row">{team}</th>
                  <td>{agree}</td>
                  <td data-missing={agreedBefore > 0 || undefined}>{agreedBefore}</td>
                  <td>{concerns}</td>
                  <td data-missing={notConsulted > 0 || undefined}>{notConsulted}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  )
}
