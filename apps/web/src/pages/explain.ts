/** What a fault means for the person in front of it. */
export function explain(error: unknown): { title: string; advice: string; details: string } {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  // A part that is loaded when it is needed could not be: the line is down, or the server has a
  // newer build whose files have other names.
  if (
    /dynamically imported module|module script failed|Unable to preload|error loading/i.test(
      details,
    )
  ) {
    return {
      title: 'This part could not be loaded',
      advice:
        'Your connection may have dropped, or Caseboard was brought up to date while you had it open. Reload the page. What you wrote is kept.',
      details,
    }
  }
  return {
    title: 'Something went wrong on this page',
    advice: 'What you wrote is kept. Reload the page to carry on.',
    details,
  }
}
