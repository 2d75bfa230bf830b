import { type Batch, type BatchQuestion, writeBatch } from '#content/batches.ts'
import type { Paper } from '#paper/schema.ts'
import type { AnswerServices } from './answer-papers.ts'
import { ModelError } from './faq/ask/model-error.ts'
import type { Batching, BatchLine } from './faq/batch/batching.ts'
import { customId } from './faq/batch/line.ts'
import { fingerprint } from './faq/fingerprint.ts'
import { flagPaper } from './flag-paper.ts'
import type { FaqReport } from './report.ts'

/**
 * Hands in the open questions of papers as batches; papers of which some are `underWay` wait. Each batch is kept in the
 * archive before it is handed in, under a name by which it is found at the provider: one that was handed in just before the
 * process ended is not handed in twice.
 */
export async function submitBatches(
  papers: AsyncIterable<Paper>,
  { batching, underWay, now, ...services }: SubmitServices,
): Promise<Submitted> {
  const { provider, config, readText, tell } = services
  const requests = config.languages.map((lang) => ({ lang, questions: config.questions[lang] ?? [] }))
  const report: Submitted = { pending: 0, unread: [], flagged: [], submitted: 0 }
  let lines: BatchLine[] = []
  let asked = 0

  for await (const paper of papers) {
    const open = requests.filter((request) => provider.pending(paper, request) > 0)
    if (open.length === 0) continue
    report.pending++
    const isStopped = report.stopped ?? batching.stopped
    if (isStopped || underWay.has(paper.id) || asked >= (config.faq.maxPapers ?? Number.POSITIVE_INFINITY)) continue
    const text = await readText(paper).catch((error: Error) => {
      report.unread.push({ id: paper.id, reason: error.message })
    })
    if (!text) continue
    asked++
    report.flagged.push(...flagPaper(paper, text))
    const fresh = (await Promise.all(open.map((request) => batching.toLines(paper, request, { text })))).flat()
    if (isFull([...lines, ...fresh])) await flush()
    lines.push(...fresh)
    tell({ type: 'progress', task: 'answers', done: asked, total: asked })
  }
  await flush()
  const stopped = report.stopped ?? batching.stopped
  return { ...report, ...(stopped && { stopped }) }

  async function flush(): Promise<void> {
    const handed = lines
    lines = []
    if (handed.length === 0 || report.stopped) return
    const batch = createBatch(
      batching,
      handed.map(({ key }) => key),
      now(),
    )
    try {
      await writeBatch(config.content, batch)
      const id = await batching.desk.submit(
        batch.name,
        handed.map(({ text }) => text),
      )
      await writeBatch(config.content, { ...batch, id })
      report.submitted += handed.length
    } catch (error) {
      if (!(error instanceof ModelError)) throw error
      report.stopped = { reason: error.message, isFault: true }
    }
  }
}

function createBatch({ provider, model }: Batching, questions: BatchQuestion[], at: Date): Batch {
  const name = `${at.toISOString().slice(0, 10)}-${fingerprint(at.toISOString(), ...questions.map(customId))}`
  return { name, provider, model, at: at.toISOString(), questions }
}

/** Below OpenAI's limits of 200 MB and 50,000 requests a file. */
const mostBytes = 100_000_000
const mostLines = 20_000

function isFull(lines: BatchLine[]): boolean {
  return lines.length > mostLines || lines.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) > mostBytes
}

export type Submitted = Pick<FaqReport, 'pending' | 'unread' | 'flagged' | 'stopped'> & {
  /** Questions that were handed in. */
  submitted: number
}

/** `underWay`: papers of which answers are still to come from an earlier batch. */
export type SubmitServices = AnswerServices & { batching: Batching; underWay: Set<string>; now: () => Date }
