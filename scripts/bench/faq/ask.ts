import { parseConfig } from '#config.ts'
import { removeDrafts } from '#content/files.ts'
import { answerPapers } from '#ingest/answer-papers.ts'
import { createProvider } from '#ingest/faq/create-provider.ts'
import { findUnanswered } from '#ingest/find-unanswered.ts'
import type { DigestEvent, FaqReport } from '#ingest/report.ts'
import { inventText } from './archive.ts'

/** Asks about all papers of an archive that are not answered, as a digest does once it has published them. */
export async function askAll(request: AskRequest): Promise<Asked> {
  const { content, baseUrl, concurrency, characters, timeout, wait, patience } = request
  const config = parseConfig(
    {
      categories: ['cs.LG'],
      content,
      faq: { baseUrl, model: 'standin-1', concurrency, timeout, retryWait: wait, retryDeadline: patience },
    },
    {},
  )
  await removeDrafts(content)
  const events: DigestEvent[] = []
  const tell = (event: DigestEvent) => void events.push(event)
  const provider = await createProvider(config.faq, benchKey, () => new Date('2026-03-02T12:00:00Z'), {
    tell: (retry) => tell({ type: 'retry', ...retry }),
  })
  const report = await answerPapers(findUnanswered(config, new Set()), {
    provider,
    config,
    readText: async (paper) => inventText(paper, characters),
    tell,
  })
  return { report, events }
}

/** A key that nothing may show. */
export const benchKey = 'sk-bench-5f1e0c7a9d3b48aa'

export type AskRequest = {
  content: string
  baseUrl: string
  concurrency: number
  /** Of a paper's text. */
  characters: number
  /** Seconds of one answer. */
  timeout: number
  /** Milliseconds of the first wait after a failure, and of all of them. */
  wait: number
  patience: number
}
export type Asked = { report: FaqReport; events: DigestEvent[] }
