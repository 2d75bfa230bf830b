import pLimit from 'p-limit'
import type { Config } from '#config.ts'
import { writePaper } from '#content/archive.ts'
import { readAbstract } from '#ingest/full-text/read-abstract.ts'
import type { Paper } from '#paper/schema.ts'
import { type FaqProvider, withFaq } from './faq/provider.ts'
import { flagPaper } from './flag-paper.ts'
import type { FullText } from './full-text/full-text.ts'
import type { DigestEvent, FaqReport } from './report.ts'

/**
 * Asks the questions of all papers that have some pending, in their order: reads one text after the other, asks about
 * several papers at a time, and writes a paper after each of its answers. What a limit, a text that cannot be had or a
 * provider that is down leaves open waits for the next run; a paper whose answers fail keeps what it has.
 */
export async function answerPapers(papers: AsyncIterable<Paper>, services: AnswerServices): Promise<FaqReport> {
  const { provider, config, readText, findText, tell, underWay, expected = 0 } = services
  const { content, languages, questions, faq } = config
  const requests = languages.map((lang) => ({ lang, questions: questions[lang] ?? [] }))
  const concurrency = faq.concurrency ?? provider.concurrency ?? 1
  const limit = pLimit(concurrency)
  const tasks = new Set<Promise<void>>()
  const report: FaqReport = { provider: provider.name, answered: 0, pending: 0, failed: [], unread: [], flagged: [] }
  let asked = 0
  let isListed = false
  let broken: { error: unknown } | undefined

  for await (const paper of papers) {
    if (!isPending(paper)) continue
    if (provider.stopped || underWay?.has(paper.id) || asked >= (faq.maxPapers ?? Number.POSITIVE_INFINITY)) {
      report.pending++
      continue
    }
    asked++
    while (limit.pendingCount >= concurrency * readAhead) await Promise.race(tasks)
    const text = await readTextOf(paper)
    if (broken) break
    if (!text) continue
    const task: Promise<void> = limit(() => attempt(paper, text)).finally(() => tasks.delete(task))
    tasks.add(task)
  }
  isListed = true
  await Promise.all(tasks)
  if (broken) throw broken.error
  const { stopped, spent } = provider
  return { ...report, ...(stopped && { stopped }), ...(spent && { spent }) }

  function isPending(paper: Paper): boolean {
    return requests.some((request) => provider.pending(paper, request) > 0)
  }

  /** `undefined` where it cannot be had now: the abstract is no stand-in for a text that is there tomorrow. */
  async function readTextOf(paper: Paper): Promise<FullText | undefined> {
    if (!provider.readsFullText) return (await findText?.(paper)) ?? readAbstract(paper)
    try {
      return await readText(paper)
    } catch (error) {
      report.unread.push({ id: paper.id, reason: (error as Error).message })
      report.pending++
      return undefined
    }
  }

  /** What no provider answers for, such as a full disk, ends the run, once the answers under way are kept. */
  async function attempt(paper: Paper, text: FullText): Promise<void> {
    if (broken) return
    try {
      await answerPaper(paper, text)
    } catch (error) {
      broken ??= { error }
    }
  }

  async function answerPaper(paper: Paper, text: FullText): Promise<void> {
    let answered = paper
    const problems: string[] = []
    for (const request of requests) {
      if (provider.stopped || provider.pending(answered, request) === 0) continue
      const before = answered
      const save = (faq: Paper['faq'][number]) => writePaper(content, withFaq(before, faq))
      const { faq: fresh, problem } = await provider.answer(before, request, { text, save })
      answered = withFaq(before, fresh)
      if (problem) problems.push(problem)
    }
    await writePaper(content, answered)
    if (provider.readsFullText) report.flagged.push(...flagPaper(paper, text))
    if (problems.length > 0) report.failed.push({ id: paper.id, reason: [...new Set(problems)].join('; ') })
    else if (isPending(answered)) report.pending++
    else report.answered++
    const total = isListed ? asked : Math.max(expected, asked + 1)
    tell({ type: 'progress', task: 'answers', done: asked - tasks.size + 1, total })
  }
}

/** Texts that are read before a paper can be asked about, for each that is. */
const readAhead = 3

export type AnswerServices = {
  provider: FaqProvider
  config: Pick<Config, 'content' | 'languages' | 'questions' | 'faq'>
  /** A paper's text; throws where it cannot be had now. */
  readText: (paper: Paper) => Promise<FullText>
  /** A paper's text if it is at hand, for providers for whom none is fetched. */
  findText?: (paper: Paper) => Promise<FullText | undefined>
  tell: (event: DigestEvent) => void
  /** Papers of which answers are still to come from a batch: they wait. */
  underWay?: Set<string>
  /** Papers that are asked about at the least, where that is known; more may be found on the way. */
  expected?: number
}
