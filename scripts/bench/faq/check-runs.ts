import type { Exchange, ExchangeLog } from '#standin/model/exchange-log.ts'
import { findDrafts, findTorn } from '../kill/torn.ts'
import {
  findFailureTexts,
  findForeignQuotes,
  findInvented,
  findKeys,
  findMisanswered,
  findRepeated,
} from './problems.ts'
import type { FaqRun } from './run-faq.ts'

/** Holds runs over one archive, the last of which had nothing to do, against what is promised of them. */
export function checkRuns(
  runs: CheckedRun[],
  { papers, questions, concurrency, key, model, textLength }: Checked,
): Problems {
  const trees = runs.map(({ tree }) => tree)
  const last = trees.at(-1) ?? new Map()
  const killed = runs.filter(({ isKilled }) => isKilled)
  const again = [...model.delivered].filter(([, count]) => count > 1)
  const paidAgain = again.reduce((sum, [, count]) => sum + count - 1, 0)
  const [before, after] = trees.slice(-2).map((tree) => JSON.stringify([...tree]))
  return {
    'not answered exactly once': findMisanswered(last, papers, questions),
    // A worker that is killed loses the one answer at the most that it has not written.
    'answers paid for again': paidAgain > killed.length * concurrency ? again.map(([name]) => name) : [],
    'asked although held': runs.flatMap(({ exchanges, held }) => findRepeated(exchanges, held)),
    'above the concurrency': model.mostInFlight > concurrency ? [`${model.mostInFlight} requests at a time`] : [],
    'failure text published': trees.flatMap(findFailureTexts),
    'invented passage published': [...findInvented(last), ...findForeignQuotes(last, textLength)],
    'key published': runs.flatMap(({ tree, output }, index) =>
      findKeys([...tree, [`the output of run ${index + 1}`, output]], key),
    ),
    'broken files': [...killed.flatMap(({ tree }) => findTorn(tree)), ...findDrafts(last)],
    'work done twice': [
      ...(runs.at(-1)?.exchanges.length ? ['a run with nothing left to do asked'] : []),
      ...(before === after ? [] : ['a run with nothing left to do changed a file']),
    ],
  }
}

export type Check =
  | 'not answered exactly once'
  | 'answers paid for again'
  | 'asked although held'
  | 'above the concurrency'
  | 'failure text published'
  | 'invented passage published'
  | 'key published'
  | 'broken files'
  | 'work done twice'

export type Problems = Record<Check, string[]>

/** A run with what it asked. */
export type CheckedRun = FaqRun & { exchanges: Exchange[] }

type Checked = {
  papers: string[]
  questions: string[]
  concurrency: number
  /** Characters of a paper's text. */
  textLength: number
  key: string
  model: Pick<ExchangeLog, 'delivered' | 'mostInFlight'>
}
