import type { DigestEvent, DigestReport } from '#ingest/report.ts'
import type { Reporter } from './reporter.ts'
import { summarizeAnswers, summarizeEstimate } from './summarize-answers.ts'

const tasks = {
  days: 'Reading days',
  metadata: 'Asking arXiv for metadata',
  papers: 'Writing papers',
  answers: 'Answering questions',
}

/** Tells a run in plain lines; in a terminal the line of the task under way is redrawn with counts and time left. */
export function createTerminalReporter(output: Output): Reporter {
  /** Tasks under way: when they began, and how much of each was told last. */
  const underWay = new Map<Progress['task'], { started: number; told: number }>()
  let isLineOpen = false

  return {
    tell(event) {
      if (event.type === 'progress') return progress(event)
      endLine()
      if (event.type === 'listing') line(`${event.category}: ${event.entries} entries announced for ${event.date}`)
      if (event.type === 'finding') line(`Note: ${event.text}`)
      if (event.type === 'retry') line(`${event.error.message}; again in ${(event.wait / 1000).toFixed(1)} s`)
    },
    end(report) {
      endLine()
      for (const text of summarize(report)) line(text)
    },
  }

  function progress({ task, done, total }: Progress): void {
    const state = underWay.get(task) ?? { started: Date.now(), told: 0 }
    underWay.set(task, state)
    if (done === total) underWay.delete(task)
    const text = `${tasks[task]}: ${done} of ${total}${timeLeft(done, total, Date.now() - state.started)}`
    if (output.isTTY) {
      output.write(`\r\u001B[2K${text}`)
      isLineOpen = true
    } else if (done === total || done - state.told >= Math.max(50, total / 5)) {
      state.told = done
      line(text)
    }
    if (done === total) endLine()
  }

  function endLine(): void {
    if (isLineOpen) output.write('\n')
    isLineOpen = false
  }

  function line(text: string): void {
    output.write(`${text}\n`)
  }
}

/** The report in sentences, one a line. */
export function summarize({ days, faq, estimate, unread, findings, seconds }: DigestReport): string[] {
  return [
    ...(days.length === 0 && unread.length === 0 ? ['arXiv announced nothing new.'] : []),
    ...days.map(
      ({ date, status, expected, received, missing, written }) =>
        `${date}: ${received} of ${expected} papers (${status}), ${written} files changed` +
        (missing.length > 0 ? `; missing: ${missing.slice(0, 10).join(', ')}${missing.length > 10 ? ' …' : ''}` : ''),
    ),
    ...unread.map(({ category, reason }) => `Not read: ${category}: ${reason}`),
    ...summarizeAnswers(faq),
    ...(estimate ? [summarizeEstimate(estimate)] : []),
    `${findings.length} notes, ${seconds.toFixed(1)} s`,
  ]
}

function timeLeft(done: number, total: number, elapsed: number): string {
  if (done === 0) return ''
  const seconds = Math.round(((elapsed / done) * (total - done)) / 1000)
  if (seconds < 2) return ''
  return seconds < 90 ? `, about ${seconds} s left` : `, about ${Math.round(seconds / 60)} min left`
}

type Progress = Extract<DigestEvent, { type: 'progress' }>

export type Output = { isTTY?: boolean; write(text: string): unknown }
