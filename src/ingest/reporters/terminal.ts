import type { DigestEvent, DigestReport } from '#ingest/report.ts'
import type { Reporter } from './reporter.ts'

const tasks = { metadata: 'Asking arXiv for metadata', papers: 'Writing papers', answers: 'Answering questions' }

/** Tells a run in plain lines; in a terminal the line of the task under way is redrawn with counts and time left. */
export function createTerminalReporter(output: Output): Reporter {
  let task: keyof typeof tasks | undefined
  let started = 0
  let told = 0

  return {
    tell(event) {
      if (event.type === 'progress') return progress(event)
      endLine()
      if (event.type === 'listing') line(`${event.category}: ${event.entries} entries announced for ${event.date}`)
      if (event.type === 'finding') line(`Note: ${event.text}`)
    },
    end(report) {
      endLine()
      for (const text of summarize(report)) line(text)
    },
  }

  function progress(event: Extract<DigestEvent, { type: 'progress' }>): void {
    if (event.task !== task) {
      endLine()
      task = event.task
      started = Date.now()
      told = 0
    }
    const text = `${tasks[event.task]}: ${event.done} of ${event.total}${timeLeft(event.done, event.total, Date.now() - started)}`
    if (output.isTTY) {
      output.write(`\r\u001B[2K${text}`)
    } else if (event.done === event.total || event.done - told >= Math.max(50, event.total / 5)) {
      told = event.done
      line(text)
    }
    if (event.done === event.total) endLine()
  }

  function endLine(): void {
    if (task && output.isTTY) output.write('\n')
    task = undefined
  }

  function line(text: string): void {
    output.write(`${text}\n`)
  }
}

/** The report in sentences, one a line. */
export function summarize({ days, faq, unread, findings, seconds }: DigestReport): string[] {
  return [
    ...(days.length === 0 && unread.length === 0 ? ['arXiv announced nothing new.'] : []),
    ...days.map(
      ({ date, status, expected, received, missing, written }) =>
        `${date}: ${received} of ${expected} papers (${status}), ${written} files changed` +
        (missing.length > 0 ? `; missing: ${missing.slice(0, 10).join(', ')}${missing.length > 10 ? ' …' : ''}` : ''),
    ),
    ...unread.map(({ category, reason }) => `Not read: ${category}: ${reason}`),
    `Questions (${faq.provider}): ${faq.answered} papers answered, ${faq.pending} wait for the next run, ${faq.failed.length} failed`,
    ...faq.failed.slice(0, 5).map(({ id, reason }) => `  ${id}: ${reason}`),
    `${findings.length} notes, ${seconds.toFixed(1)} s`,
  ]
}

function timeLeft(done: number, total: number, elapsed: number): string {
  const seconds = Math.round(((elapsed / done) * (total - done)) / 1000)
  if (seconds < 2) return ''
  return seconds < 90 ? `, about ${seconds} s left` : `, about ${Math.round(seconds / 60)} min left`
}

export type Output = { isTTY?: boolean; write(text: string): unknown }
