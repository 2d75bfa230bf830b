import type { Config } from '#config.ts'
import { findDay, findPaper } from '#content/archive.ts'
import type { Estimate, FaqProvider } from './faq/provider.ts'
import { type BrokenPaper, findUnanswered } from './find-unanswered.ts'
import type { DayReport, DigestEvent } from './report.ts'

/** What asking about the announced papers, and about those that earlier runs left, would cost. Reads the archive alone. */
export async function estimateAnswers(
  days: DayReport[],
  provider: FaqProvider,
  config: Config,
  tell: (event: DigestEvent) => void,
): Promise<Estimate | undefined> {
  if (!provider.estimate) return undefined
  const requests = config.languages.map((lang) => ({ lang, questions: config.questions[lang] ?? [] }))
  const isPending = (paper: Parameters<FaqProvider['pending']>[0]) =>
    requests.some((request) => provider.pending(paper, request) > 0)
  const known = new Set<string>()
  let papers = 0
  for (const { date, expected } of days) {
    const written = (await findDay(config.content, date))?.papers ?? []
    papers += Math.max(0, expected - written.length)
    for (const { id } of written) {
      const paper = known.has(id) ? undefined : await findPaper(config.content, id)
      known.add(id)
      if (paper && isPending(paper)) papers++
    }
  }
  const tellBroken = ({ reason }: BrokenPaper) => tell({ type: 'finding', text: reason })
  const most = config.faq.maxPapers ?? Number.POSITIVE_INFINITY
  for await (const paper of findUnanswered(config, known, tellBroken)) {
    if (papers >= most) break
    if (isPending(paper)) papers++
  }
  return provider.estimate(Math.min(papers, most), requests)
}
