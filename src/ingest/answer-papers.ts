import pLimit from 'p-limit'
import type { Config } from '#config.ts'
import { writePaper } from '#content/archive.ts'
import type { Paper } from '#paper/schema.ts'
import { type FaqProvider, withFaq } from './faq/provider.ts'
import type { DigestEvent, FaqReport } from './report.ts'

/**
 * Asks the questions of all papers that have some pending, several papers at a time, and writes each paper as soon as it
 * is answered. A paper whose answers fail keeps what it has; past `maxPapers` papers wait for the next run.
 */
export async function answerPapers(
  papers: Paper[],
  provider: FaqProvider,
  { content, languages, questions, faq }: Pick<Config, 'content' | 'languages' | 'questions' | 'faq'>,
  tell: (event: DigestEvent) => void,
): Promise<FaqReport> {
  const requests = languages.map((lang) => ({ lang, questions: questions[lang] ?? [] }))
  const waiting = papers.filter((paper) => requests.some((request) => provider.pending(paper, request) > 0))
  const asked = waiting.slice(0, faq.maxPapers)
  const failed: FaqReport['failed'] = []
  const limit = pLimit(faq.concurrency)
  let done = 0
  await Promise.all(asked.map((paper) => limit(() => answerPaper(paper))))
  return { provider: provider.name, answered: done - failed.length, pending: waiting.length - asked.length, failed }

  async function answerPaper(paper: Paper): Promise<void> {
    let answered = paper
    const problems: string[] = []
    for (const request of requests) {
      if (provider.pending(answered, request) === 0) continue
      const { faq: fresh, problem } = await provider.answer(answered, request)
      answered = withFaq(answered, fresh)
      if (problem) problems.push(problem)
    }
    await writePaper(content, answered)
    if (problems.length > 0) failed.push({ id: paper.id, reason: problems.join('; ') })
    done++
    tell({ type: 'progress', task: 'answers', done, total: asked.length })
  }
}
