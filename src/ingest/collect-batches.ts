import { findPaper, writePaper } from '#content/archive.ts'
import { type Batch, type BatchQuestion, readBatches, removeBatch, writeBatch } from '#content/batches.ts'
import type { Answer, Paper } from '#paper/schema.ts'
import type { AnswerServices } from './answer-papers.ts'
import { ModelError } from './faq/ask/model-error.ts'
import type { Taken } from './faq/batch/batching.ts'
import { customId, parseLine } from './faq/batch/line.ts'
import { withFaq } from './faq/provider.ts'

/**
 * Writes the answers of all batches that have ended, and forgets those batches. What a batch leaves unanswered, because it
 * failed, expired or was cancelled, is open again. Papers whose texts or files cannot be read now are all that a batch
 * keeps for the next run. Collecting twice changes nothing: answers that are held are left alone.
 */
export async function collectBatches(services: AnswerServices & { now: () => Date }): Promise<Collected> {
  const { provider, config, tell, now } = services
  const { batching } = provider
  const sets = { underWay: new Set<string>(), papers: new Set<string>(), answered: new Set<string>() }
  const collected: Collected = { ...sets, answers: 0, failed: [], unread: [], broken: new Map() }
  for (const batch of await readBatches(config.content)) {
    const isOwn = batching && batch.provider === batching.provider
    const left = isOwn ? await collect(batch) : batch.questions
    if (left.length === 0 || now().getTime() - Date.parse(batch.at) > longestWait)
      await removeBatch(config.content, batch)
    else for (const { paper } of left) collected.underWay.add(paper)
  }
  return collected

  /** The questions of which something is still to come. */
  async function collect(batch: Batch): Promise<BatchQuestion[]> {
    if (!batching) return batch.questions
    try {
      const id = batch.id ?? (await batching.desk.find(batch.name))
      if (!id) return []
      if (!batch.id) await writeBatch(config.content, { ...batch, id })
      const { isEnded, status, reason, lines } = await batching.desk.fetch(id)
      if (!isEnded) return batch.questions
      if (status !== 'completed')
        tell({
          type: 'finding',
          text: `The batch ${id} has ${status}${reason ? `: ${reason}` : ''}. What is open is asked again.`,
        })
      const left = await take(batch, lines)
      if (left.length > 0) await writeBatch(config.content, { ...batch, id, questions: left })
      return left
    } catch (error) {
      if (!(error instanceof ModelError)) throw error
      tell({ type: 'finding', text: `The batch ${batch.id ?? batch.name} cannot be collected now: ${error.message}` })
      return batch.questions
    }
  }

  function isAnswered(paper: Paper): boolean {
    return config.languages.every(
      (lang) => provider.pending(paper, { lang, questions: config.questions[lang] ?? [] }) === 0,
    )
  }

  /** The questions whose replies cannot be taken now. */
  async function take({ questions }: Batch, lines: string[]): Promise<BatchQuestion[]> {
    const completions = new Map(lines.flatMap((line) => toEntry(parseLine(line))))
    const left: BatchQuestion[] = []
    for (const asked of groupBy(questions, ({ paper, lang }) => `${paper} ${lang}`)) {
      const answered = asked.filter((question) => completions.has(customId(question)))
      if (answered.length > 0 && !(await takePaper(answered, completions))) left.push(...answered)
    }
    return left
  }

  /** `false` where the paper's file is broken, or its text cannot be had now, and so no passage be found in it. */
  async function takePaper(asked: BatchQuestion[], completions: Map<string, unknown>): Promise<boolean> {
    const [{ paper: id, lang, version } = { paper: '', lang: '', version: 0 }] = asked
    const paper = await findUnbroken(id)
    if (paper === 'broken') return false
    const questions = config.questions[lang]
    if (!paper || !questions || !batching) return true
    try {
      const text = await services.readText(paper)
      const replies = new Map(asked.map((question) => [question.question, completions.get(customId(question))]))
      const { faq, problem } = await batching.take(paper, { lang, questions }, { text }, { version, replies })
      const written = withFaq(paper, faq)
      await writePaper(config.content, written)
      collected.papers.add(id)
      if (isAnswered(written)) collected.answered.add(id)
      collected.answers += faq.answers.filter((answer) => isFrom(answer, { version, replies })).length
      if (problem) collected.failed.push({ id, reason: problem })
      return true
    } catch (error) {
      collected.unread.push({ id, reason: (error as Error).message })
      return false
    }
  }

  async function findUnbroken(id: string): Promise<Paper | 'broken' | undefined> {
    try {
      return await findPaper(config.content, id)
    } catch (error) {
      collected.broken.set(id, (error as Error).message)
      return 'broken'
    }
  }
}

/** A batch takes a day at the most; one that cannot be collected for so long is given up. In milliseconds. */
const longestWait = 5 * 24 * 3600 * 1000

function toEntry(line: ReturnType<typeof parseLine>): [string, unknown][] {
  return line ? [[line.id, line.completion]] : []
}

/** Whether a batch's replies gave an answer. */
function isFrom({ question, status, version }: Answer, taken: Taken): boolean {
  return status === 'answered' && version === taken.version && taken.replies.has(question)
}

function groupBy<T>(items: T[], keyOf: (item: T) => string): T[][] {
  return [...Map.groupBy(items, keyOf).values()]
}

export type Collected = {
  /** Papers of which answers are still to come. */
  underWay: Set<string>
  /** Papers whose files have changed. */
  papers: Set<string>
  /** Those of them that have nothing open any more. */
  answered: Set<string>
  answers: number
  failed: { id: string; reason: string }[]
  unread: { id: string; reason: string }[]
  /** Why the files of papers could not be read, by identifier. */
  broken: Map<string, string>
}
