import type { CaseSummary } from '@caseboard/case'
import { useEffect, useRef, useState } from 'react'
import { useConnection } from '../session/index.ts'
import { announce, Button, DocumentIcon, DownloadIcon, Notice } from '../ui/index.ts'
import { downloadFile, DownloadProblem } from './download.ts'

const files = [
  {
    format: 'docx',
    name: 'Word',
    file: 'Word file',
    about: 'To edit and send round. Headings and tables are real.',
  },
  {
    format: 'pdf',
    name: 'PDF',
    file: 'PDF',
    about: 'To sign and file. Tagged for screen readers.',
  },
  {
    format: 'html',
    name: 'Web page',
    file: 'web page',
    about: 'One file with its charts, to mail or put on an intranet. It needs nothing else.',
  },
  {
    format: 'md',
    name: 'Markdown',
    file: 'Markdown file',
    about: 'Plain text for a wiki or a repository.',
  },
  {
    format: 'csv',
    name: 'Spreadsheet',
    file: 'CSV file',
    about: 'Benefits and costs by year, row by row, and every table. Opens in Excel.',
  },
  {
    format: 'json',
    name: 'Everything',
    file: 'JSON file',
    about: 'The whole board as JSON, to keep or to open as a new board.',
  },
] as const

type File = (typeof files)[number]
type Progress =
  | { at: 'idle' }
  | { at: 'making'; file: File }
  | { at: 'done'; file: File }
  | { at: 'failed'; file: File; why: string }

/** The document as files. They are made on the server, so they need a connection; printing does not. */
export function Downloads({
  boardId,
  summary: { title, status },
}: {
  boardId: string
  summary: Pick<CaseSummary, 'title' | 'status'>
}) {
  const connection = useConnection()
  const latest = useRef(connection)
  useEffect(() => {
    latest.current = connection
  }, [connection])
  const [progress, setProgress] = useState<Progress>({ at: 'idle' })
  const offline = connection.status === 'offline'

  async function download(file: File) {
    if (latest.current.status === 'offline') {
      setProgress({ at: 'failed', file, why: offlineWords })
      return
    }
    setProgress({ at: 'making', file })
    announce(`Making the ${file.file}`)
    try {
      await saved(latest)
      await downloadFile(
        `/api/boards/${encodeURIComponent(boardId)}/export/${file.format}`,
        `${title || 'case-summary'}.${file.format}`,
      )
      setProgress({ at: 'done', file })
      announce(`The ${file.file} is in your downloads`)
    } catch (problem) {
      if (!(problem instanceof DownloadProblem)) throw problem
      setProgress({ at: 'failed', file, why: problem.message })
    }
  }

  const making = progress.at === 'making' ? progress.file.format : undefined
  return (
    <section className="case-files" aria-labelledby="case-download">
      <h2 id="case-download">Download</h2>
      {progress.at === 'failed' ? (
        <Notice
          tone="bad"
          role="alert"
          title={`The ${progress.file.file} was not made`}
          onDismiss={() => setProgress({ at: 'idle' })}
        >
          <p>{progress.why}</p>
        </Notice>
      ) : null}
      {offline && progress.at !== 'failed' ? (
        <Notice tone="warn">
          <p>{offlineWords}</p>
        </Notice>
      ) : null}
      <ul className="case-files__list">
        {files.map((file) => (
          <li key={file.format}>
            <button
              type="button"
              className="case-file"
              aria-disabled={making !== undefined || undefined}
              aria-busy={making === file.format || undefined}
              onClick={() => {
                if (making === undefined) void download(file)
              }}
            >
              <span className="case-file__name">
                {file.name}
                <DownloadIcon size={18} />
              </span>
              <span className="case-file__about">
                {making === file.format
                  ? `Making the ${file.file}…`
                  : progress.at === 'done' && progress.file.format === file.format
                    ? 'In your downloads.'
                    : file.about}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button icon={<DocumentIcon size={18} />} onPress={() => globalThis.print()}>
        Print
      </Button>
      <p className="case-files__note">
        {status === 'draft'
          ? 'Every file says “Draft” until all sign-off gates are met. It lists what is still missing, and the tools it was made with.'
          : 'Every file says “Ready for sign-off”, and lists the tools it was made with.'}
      </p>
    </section>
  )
}

const offlineWords =
  'You are offline, and files are made on the server. Print this page instead, or try again when you are back.'

/** Waits a moment for the last changes to be saved, so that the file has them. */
async function saved(connection: {
  readonly current: { readonly unsaved: number }
}): Promise<void> {
  const until = Date.now() + 3000
  while (connection.current.unsaved > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}
