import { expect, test } from 'vitest'
import type { DigestReport } from '#ingest/report.ts'
import { createTerminalReporter, summarize } from '#ingest/reporters/terminal.ts'

const report: DigestReport = {
  days: [{ date: '2026-11-20', status: 'partial', expected: 3, received: 2, missing: ['2611.00003'], written: 3 }],
  faq: { provider: 'extract', answered: 2, pending: 1, failed: [{ id: '2611.00001', reason: 'the answer was empty' }] },
  unread: [{ category: 'cs.LG', reason: '[GET] "http://arxiv/list/cs.LG/new": 503 Service Unavailable' }],
  findings: ['odd'],
  seconds: 1.25,
}

test('tells a run in sentences', () => {
  expect(summarize(report)).toMatchInlineSnapshot(`
    [
      "2026-11-20: 2 of 3 papers (partial), 3 files changed; missing: 2611.00003",
      "Not read: cs.LG: [GET] "http://arxiv/list/cs.LG/new": 503 Service Unavailable",
      "Questions (extract): 2 papers answered, 1 wait for the next run, 1 failed",
      "  2611.00001: the answer was empty",
      "1 notes, 1.3 s",
    ]
  `)
})

test('says so when nothing was announced', () => {
  expect(summarize({ ...report, days: [], unread: [] })[0]).toBe('arXiv announced nothing new.')
})

test('redraws one line in a terminal', () => {
  const text = record(true)
  expect(text).toContain('\r\u001B[2KWriting papers: 2 of 2')
  expect(text.endsWith('\n')).toBe(true)
})

test('writes plain lines where there is no terminal', () => {
  expect(record(false)).not.toContain('\u001B')
})

function record(isTTY: boolean): string {
  let text = ''
  const reporter = createTerminalReporter({ isTTY, write: (piece) => (text += piece) })
  for (const done of [1, 2]) reporter.tell({ type: 'progress', task: 'papers', done, total: 2 })
  return text
}
