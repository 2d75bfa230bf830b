import { parseConfig } from '#config.ts'
import { removeDrafts } from '#content/files.ts'
import { askQuestions } from '#ingest/ask-questions.ts'
import { createProvider } from '#ingest/faq/create-provider.ts'
import { withLock } from '#ingest/lock.ts'
import type { DigestEvent, FaqReport } from '#ingest/report.ts'
import { createTerminalReporter, type Output } from '#ingest/reporters/terminal.ts'
import { standinModel } from '#standin/model/server.ts'
import { inventText } from './papers.ts'

/**
 * Asks what is open in an archive of invented papers, as a run of `digest` does after its papers are written. All that a run
 * would say goes to `output`; `listen` hears of every event.
 */
export async function answerArchive(
  settings: FaqSettings,
  key: string,
  { output, listen }: { output: Output; listen?: (event: DigestEvent) => void },
): Promise<FaqRunReport> {
  const { content, textLength, languages, ...faq } = settings
  const config = parseConfig({ categories: ['cs'], content, languages, faq: { ...faq, model: standinModel } }, {})
  const reporter = createTerminalReporter(output)
  const tell = (event: DigestEvent) => {
    reporter.tell(event)
    listen?.(event)
  }
  const tellRetry = (retry: { attempt: number; wait: number; error: Error }) => tell({ type: 'retry', ...retry })
  const now = () => new Date()
  const provider = await createProvider(config.faq, key, now, { tell: tellRetry })
  const readText = async (paper: Parameters<typeof inventText>[0]) => inventText(paper, textLength)
  const started = performance.now()
  const report = await withLock(content, async () => {
    await removeDrafts(content)
    return askQuestions(new Map(), { config, provider, readText, tell, now })
  })
  const seconds = (performance.now() - started) / 1000
  await reporter.end({ days: [], faq: report, unread: [], findings: [], seconds })
  return { ...report, seconds }
}

/** `seconds`: from the first paper read to the last one written. */
export type FaqRunReport = FaqReport & { seconds: number }

export type FaqSettings = {
  content: string
  baseUrl: string
  languages: string[]
  /** Characters of a paper's text. */
  textLength: number
  concurrency: number
  /** Seconds that an answer may take. */
  timeout: number
  /** Milliseconds. */
  retryWait: number
  retryDeadline: number
  /** Default: one by one. */
  conversation?: 'single'
}
