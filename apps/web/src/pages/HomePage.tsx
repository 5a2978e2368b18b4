import { useState } from 'react'
import { Link } from 'wouter'
import { rememberedBoards } from '../session/remembered.ts'
import { buttonClass } from '../ui/Button.tsx'
import { ArrowRightIcon } from '../ui/icons.tsx'
import { BoardSketch } from './BoardSketch.tsx'
import { CodeForm } from './CodeForm.tsx'
import { exampleCards } from './examples.ts'
import { PageFrame } from './PageFrame.tsx'
import { RememberedBoards } from './RememberedBoards.tsx'
import { usePage } from './usePage.ts'
import './HomePage.css'

export function HomePage() {
  const heading = usePage('Caseboard')
  const [boards, setBoards] = useState(rememberedBoards)
  return (
    <PageFrame wide>
      <section className="home-intro">
        <div className="home-intro__words">
          <h1 ref={heading} tabIndex={-1}>
            Build the case for better use of data, together
          </h1>
          <p className="home-intro__lead">
            Caseboard is a shared board for people from different parts of a council. You fill in
            short worksheets side by side, in one room or far apart. At the end there is a business
            case of two to four pages that a senior manager can sign.
          </p>
          <p className="home-intro__start">
            <Link href="/start" className={buttonClass('primary')}>
              Start a case
            </Link>
            <span className="home-intro__note">
              No account. You get links to share, and a code to say out loud.
            </span>
          </p>
        </div>
        <BoardSketch />
      </section>

      <div className="home-doors">
        <section className="home-join" aria-labelledby="home-join">
          <h2 id="home-join">Join with a code</h2>
          <p>The facilitator has it on screen: six letters and numbers.</p>
          <CodeForm />
        </section>
        <RememberedBoards boards={boards} onChange={() => setBoards(rememberedBoards())} />
      </div>

      <section className="home-examples" aria-labelledby="home-examples">
        <h2 id="home-examples">Start from an example</h2>
        <p className="home-examples__lead">
          A filled-in board of your own to look round in, change or take apart. The councils are
          made up.
        </p>
        <ul className="home-examples__list">
          {exampleCards.map((example) => (
            <li key={example.id} className={`example-card example-card--${example.serviceType}`}>
              <p className="example-card__kind">{example.kind}</p>
              <h3 className="example-card__name">
                <Link href={`/start?template=example:${example.id}`}>{example.name}</Link>
              </h3>
              <p className="example-card__title">{example.title}</p>
              <p className="example-card__about">{example.about}</p>
              <p className="example-card__go" aria-hidden="true">
                Use this example <ArrowRightIcon size={18} />
              </p>
            </li>
          ))}
        </ul>
      </section>

      <section className="home-stages" aria-labelledby="home-stages">
        <h2 id="home-stages">Four stages, forty worksheets</h2>
        <ol className="home-stages__list">
          <li className="home-stage home-stage--goals">
            <h3>Goals</h3>
            <p>What you want, who it is for, and how you would know it worked.</p>
          </li>
          <li className="home-stage home-stage--data">
            <h3>Data use</h3>
            <p>Which data it needs, where it is, who looks after it and who may use it.</p>
          </li>
          <li className="home-stage home-stage--value">
            <h3>Demonstrating value</h3>
            <p>What it costs, what it is worth, and what worked elsewhere.</p>
          </li>
          <li className="home-stage home-stage--champion">
            <h3>Championing open</h3>
            <p>Who backs it, what you ask of them and by when.</p>
          </li>
        </ol>
      </section>
    </PageFrame>
  )
}
