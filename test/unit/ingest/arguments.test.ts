import { expect, test } from 'vitest'
import { parseArguments } from '#ingest/arguments.ts'

test('reads all options', () => {
  expect(
    parseArguments(['--from', '2026-11-01', '--to', '2026-11-20', '--limit', '5', '--no-faq', '--dry-run']),
  ).toEqual({
    from: '2026-11-01',
    to: '2026-11-20',
    limit: 5,
    faq: false,
    dryRun: true,
    settings: {},
  })
})

test('hands settings on as variables', () => {
  expect(parseArguments(['--provider', 'deepseek', '--batch', '--refresh'])).toEqual({
    settings: { SHEAF_PROVIDER: 'deepseek', SHEAF_FAQ_BATCH: 'true', SHEAF_FAQ_REFRESH: 'true' },
  })
})

test('asks for the newest announcement without options', () => {
  expect(parseArguments([])).toEqual({ settings: {} })
})

test.each([
  [['--date', '20.11.2026']],
  [['--date', '2026-02-30']],
  [['--date', '2026-11-20', '--from', '2026-11-01']],
  [['--to', '2026-11-20']],
  [['--from', '2026-11-20', '--to', '2026-11-01']],
  [['--limit', 'many']],
])('refuses %j', (args) => {
  expect(() => parseArguments(args)).toThrowErrorMatchingSnapshot()
})
