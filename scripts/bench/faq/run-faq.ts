import { inspect } from 'node:util'
import { runScript } from '../kill/child.ts'
import { readTree, type Tree } from '../replay/archive.ts'
import { answerArchive, type FaqRunReport, type FaqSettings } from './answer-archive.ts'
import { findHeld } from './held.ts'

/** Answers an archive in a process of its own, which the signal kills. */
export async function runFaq(settings: FaqSettings, key: string, signal: AbortSignal): Promise<FaqRun> {
  const held = findHeld(await readTree(settings.content))
  // The SDK is asked to tell all it does: it must not.
  const environment = { SHEAF_BENCH_FAQ: JSON.stringify(settings), OPENAI_API_KEY: key, OPENAI_LOG: 'debug' }
  const { isKilled, code, output } = await runScript('scripts/bench/faq/child.ts', environment, signal)
  if (!isKilled && code !== 0) throw new Error(`A run ended with ${code}: ${output.slice(-500)}`)
  const report = isKilled ? undefined : JSON.parse(output.trim().split('\n').at(-1) ?? '')
  return { held, isKilled, output, report, tree: await readTree(settings.content) }
}

/** The same in this process. */
export async function runFaqHere(settings: FaqSettings, key: string): Promise<FaqRun> {
  const held = findHeld(await readTree(settings.content))
  const said: string[] = []
  const report = await answerArchive(settings, key, {
    output: { write: (text) => said.push(text) },
    // With the errors that events carry, and what caused them.
    listen: (event) => said.push(inspect(event, { depth: Number.POSITIVE_INFINITY })),
  })
  const output = [...said, JSON.stringify(report)].join('\n')
  return { held, isKilled: false, output, report, tree: await readTree(settings.content) }
}

export type FaqRun = {
  /** The questions that the archive had an answer to before, by their names. */
  held: Map<string, number>
  isKilled: boolean
  /** All that it said. */
  output: string
  report: FaqRunReport | undefined
  /** The archive after it. */
  tree: Tree
}
