import type { Config } from '#config.ts'
import { findPaper } from '#content/archive.ts'
import type { Paper } from '#paper/schema.ts'
import { type AnswerServices, answerPapers } from './answer-papers.ts'
import { type Collected, collectBatches } from './collect-batches.ts'
import { findUnanswered } from './find-unanswered.ts'
import type { FaqReport } from './report.ts'
import { submitBatches } from './submit-batch.ts'

/**
 * The questions of a run: answers from earlier batches are collected, then this run's papers are asked about, then those
 * that earlier runs left; at once or as a batch, as the settings say. A paper whose file is broken is among the failed.
 * `papers` absent: nothing is asked.
 */
export async function askQuestions(papers: Map<string, Paper> | undefined, services: AskServices): Promise<FaqReport> {
  const { config, provider, now } = services
  const nothing: FaqReport = { provider: provider.name, answered: 0, pending: 0, failed: [], unread: [], flagged: [] }
  if (!papers) return nothing
  const collected = await collectBatches(services)
  const { underWay, broken } = collected
  const { batching } = provider
  const isBatch = config.faq.batch && batching !== undefined
  const candidates = toAnswer(papers, config, collected)
  const asked = isBatch
    ? { ...nothing, ...(await submitBatches(candidates, { ...services, batching, underWay, now })) }
    : await answerPapers(candidates, { ...services, underWay, expected: countOpen(papers, services) })
  const failed = [...Array.from(broken, ([id, reason]) => ({ id, reason })), ...asked.failed]
  return withCollected({ ...asked, failed }, collected, services)
}

/**
 * This run's papers first, then what earlier runs left; as their files say, where a batch has changed them. Those whose
 * files cannot be read are added to `broken`.
 */
async function* toAnswer(
  papers: Map<string, Paper>,
  config: Config,
  { papers: changed, broken }: Collected,
): AsyncGenerator<Paper> {
  for (const [id, paper] of papers) {
    yield changed.has(id) ? ((await findPaper(config.content, id)) ?? paper) : paper
  }
  yield* findUnanswered(config, new Set(papers.keys()), ({ id, reason }) => broken.set(id, reason))
}

function countOpen(papers: Map<string, Paper>, { provider, config }: AskServices): number {
  const requests = config.languages.map((lang) => ({ lang, questions: config.questions[lang] ?? [] }))
  const isOpen = (paper: Paper) => requests.some((request) => provider.pending(paper, request) > 0)
  return Math.min([...papers.values()].filter(isOpen).length, config.faq.maxPapers ?? Number.POSITIVE_INFINITY)
}

function withCollected(
  { submitted = 0, ...report }: FaqReport & { submitted?: number },
  { papers, answered, answers, failed, unread }: Collected,
  { provider }: AskServices,
): FaqReport {
  if (submitted === 0 && papers.size === 0 && unread.length === 0) return report
  return {
    ...report,
    answered: report.answered + answered.size,
    failed: [...failed, ...report.failed],
    unread: [...unread, ...report.unread],
    batch: { submitted, collected: answers },
    ...(provider.batching && papers.size > 0 && { spent: addSpent(report.spent, provider.batching.spent) }),
  }
}

function addSpent(a: FaqReport['spent'], b: NonNullable<FaqReport['spent']>): NonNullable<FaqReport['spent']> {
  if (!a) return b
  const usd = a.usd === undefined && b.usd === undefined ? {} : { usd: (a.usd ?? 0) + (b.usd ?? 0) }
  return { input: a.input + b.input, output: a.output + b.output, cached: a.cached + b.cached, ...usd }
}

export type AskServices = Omit<AnswerServices, 'config' | 'underWay' | 'expected'> & { config: Config; now: () => Date }
