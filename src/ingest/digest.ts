import type { Config } from '#config.ts'
import { removeDrafts } from '#content/files.ts'
import type { Paper } from '#paper/schema.ts'
import type { Arxiv } from './arxiv/client.ts'
import { askQuestions } from './ask-questions.ts'
import { digestDates } from './digest-dates.ts'
import { digestDue } from './digest-due.ts'
import { estimateAnswers } from './estimate-answers.ts'
import type { FaqProvider } from './faq/provider.ts'
import { fetchFullText } from './full-text/fetch-full-text.ts'
import type { FullText } from './full-text/full-text.ts'
import { findKeptText, pruneTexts } from './full-text/kept-texts.ts'
import { withLock } from './lock.ts'
import type { DayReport, DigestEvent, DigestReport } from './report.ts'

/**
 * The story of a run: what arXiv announced → its papers, written at once → their answers, written one by one.
 *
 * Whatever is written is whole; running again finishes what is missing and changes no byte of what is there. A category or
 * a service that fails is told in the report, and never empties anything. Two runs on one archive at a time: the second
 * is refused.
 */
export function digest(request: DigestRequest, services: Services): Promise<DigestReport> {
  const { content } = services.config
  return withLock(content, async () => {
    await removeDrafts(content)
    return run(request, services)
  })
}

async function run(request: DigestRequest, services: Services): Promise<DigestReport> {
  const { config, provider } = services
  const started = Date.now()
  const findings: string[] = []
  const unread: DigestReport['unread'] = []
  const reports: DayReport[] = []
  const papers = new Map<string, Paper>()
  const tell = (event: DigestEvent) => {
    if (event.type === 'finding') findings.push(event.text)
    services.tell(event)
  }
  const listening = { ...services, tell }
  const days =
    request.date || request.from ? digestDates(request, listening, unread) : digestDue(request, listening, unread)
  for await (const digested of days) {
    reports.push(digested.report)
    for (const paper of digested.papers) papers.set(paper.id, paper)
  }
  const isAsking = request.faq !== false
  const estimate = isAsking && request.dryRun ? await estimateAnswers(reports, provider, config, tell) : undefined
  const asking = isAsking && !request.dryRun ? papers : undefined
  const texts = { readText: services.readText ?? readerOf(services), findText: finderOf(services) }
  const faq = await askQuestions(asking, { ...listening, ...texts })
  await pruneTexts(config.cache, services.now())
  const seconds = (Date.now() - started) / 1000
  return { days: reports, faq, ...(estimate && { estimate }), unread, findings, seconds }
}

/** Texts come from arXiv, or from what earlier runs have kept. */
function readerOf({ arxiv, config: { cache }, now }: Services): NonNullable<Services['readText']> {
  return (paper) => fetchFullText(paper, { arxiv, cache, now })
}

function finderOf({ config: { cache }, now }: Services): (paper: Paper) => Promise<FullText | undefined> {
  return (paper) => findKeptText(cache, paper, now())
}

export type DateRange = { date?: string; from?: string; to?: string }

export type DigestRequest = DateRange & {
  /** Only the first papers of each day, for trying out; the day stays partial. */
  limit?: number
  /** `false`: no questions are asked. */
  faq?: boolean
  /** Reads listings and feeds, writes nothing, asks nothing; says what answers would cost. */
  dryRun?: boolean
}

export type Services = {
  config: Config
  arxiv: Arxiv
  provider: FaqProvider
  /** A paper's text; throws where it cannot be had now. Absent: as arXiv has it. */
  readText?: (paper: Paper) => Promise<FullText>
  tell: (event: DigestEvent) => void
  now: () => Date
}
