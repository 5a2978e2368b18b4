import { calderfordBins } from './calderford-bins.ts'
import { marlbeckRates } from './marlbeck-rates.ts'
import { tarnsideAed } from './tarnside-aed.ts'
import type { ExampleBoard } from '../types.ts'

/** One finished or half-finished board for each service type, to look at before starting one's own. */
export const examples: readonly ExampleBoard[] = [calderfordBins, marlbeckRates, tarnsideAed]
