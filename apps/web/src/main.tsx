import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import { App } from './app.tsx'
import { lookAhead } from './pages/BoardPage.tsx'
import { prefetchBoard } from './pages/prefetch.ts'
import { keepShellOnDevice } from './session/shell.ts'
import { openAnnouncer } from './ui/announce.ts'

// The large parts of a board are on their way before the first picture is worked out.
const [, boardId] = /^\/b\/([^/]+)$/.exec(location.pathname) ?? []
if (boardId) {
  lookAhead(boardId)
  prefetchBoard()
}

// Long before there is anything to say.
openAnnouncer()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root"')

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

if (import.meta.env.PROD) keepShellOnDevice()
