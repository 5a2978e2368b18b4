import { readCode } from '@caseboard/protocol'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { api, ApiProblem } from '../session/api.ts'
import { useIsHere } from './useIsHere.ts'

/** Finds the board a code belongs to and goes to its door. */
export function useCode(first = '') {
  const [typed, setTyped] = useState(first)
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [, navigate] = useLocation()
  const isHere = useIsHere()

  async function go(text = typed) {
    const code = readCode(text)
    if (!code) {
      setError(
        text.trim() === ''
          ? 'Enter the code'
          : 'Enter the code as six letters and numbers, for example K7P 4XM',
      )
      return
    }
    setBusy(true)
    setError(undefined)
    try {
      const { boardId } = await api.lookAt({ code })
      if (!isHere.current) return
      const door = `/b/${boardId}`
      // At the door of that board already: what its address says of where to go stays in it.
      const search = location.pathname === door ? location.search : ''
      navigate(door + search, { state: { code } })
    } catch (problem) {
      setError(problem instanceof ApiProblem ? problem.sentence : String(problem))
    } finally {
      setBusy(false)
    }
  }

  return {
    typed,
    error,
    busy,
    go,
    type(text: string) {
      setTyped(text)
      setError(undefined)
    },
  }
}
