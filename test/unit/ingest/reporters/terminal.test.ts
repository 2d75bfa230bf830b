import { expect, test } from 'vitest'
import type { DigestReport } from '#ingest/report.ts'
import { createTerminalReporter, summarize } from '#ingest/reporters/terminal.ts'

const report: DigestReport = {
  days: [{ date: '2026-11-20', status: 'partial', expected: 3, received: 2, missing: ['2611.00003'], written: 3 }],
  faq: {
    provider: 'openai',
    answered: 2,
    pending: 1,
    failed: [{ id: '2611.00001', reason: 'the answer was empty' }],
    unread: [{ id: '2611.00002', reason: '[GET] "http://arxiv/html/2611.00002v1": 503 Service Unavailable' }],
    flagged: [{ id: '2611.00001', phrase: 'ignore all previous instructions' }],
    stopped: { reason: 'the budget of $1 is used up', isFault: false },
    spent: { input: 123_456, cached: 100_000, output: 950, usd: 0.9876 },
  },
  unread: [{ category: 'cs.LG', reason: '[GET] "http://arxiv/list/cs.LG/new": 503 Service Unavailable' }],
  findings: ['odd'],
  seconds: 1.25,
}

test('tells a run in sentences', () => {
  expect(summarize(report)).toMatchInlineSnapshot(`
    [
      "2026-11-20: 2 of 3 papers (partial), 3 files changed; missing: 2611.00003",
      "Not read: cs.LG: [GET] "http://arxiv/list/cs.LG/new": 503 Service Unavailable",
      "Questions (openai): 2 papers answered, 1 wait for the next run, 1 failed",
      "Tokens: 123.5 k read (100.0 k from the provider’s cache), 950 written, $0.9876",
      "Stopped asking: the budget of $1 is used up",
      "  2611.00001: the answer was empty",
      "  2611.00002 waits for its text: [GET] "http://arxiv/html/2611.00002v1": 503 Service Unavailable",
      "  2611.00001 speaks to the model that reads it: “ignore all previous instructions”. Look at its answers.",
      "1 notes, 1.3 s",
    ]
  `)
})

test('tells what answers would cost', () => {
  const estimate = {
    papers: 3,
    model: 'x',
    textTokens: 20_000,
    input: 1_234_567,
    cached: 9000,
    output: 18_000,
    usd: 12.3,
  }
  const line = (values: object) => summarize({ ...report, estimate: { ...estimate, ...values } }).at(-2)
  expect(line({})).toMatchInlineSnapshot(
    `"Answers about 3 papers by x: 1.23 M tokens read (9.0 k of them repeated), 18.0 k written, about $12.30; a full text taken as 20.0 k tokens"`,
  )
  expect(line({ usd: undefined })).toContain('at unknown prices (faq.prices)')
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
