import { expect, test } from 'vitest'
import { scheduledAnnouncement } from '#ingest/arxiv/schedule.ts'

test.each([
  ['a Thursday before 14:00', '2026-11-19T18:59:00Z', '2026-11-20'],
  ['a Thursday at 14:00', '2026-11-19T19:00:00Z', '2026-11-23'],
  ['a Friday before 14:00', '2026-11-20T18:59:00Z', '2026-11-23'],
  ['a Friday after 14:00', '2026-11-20T19:01:00Z', '2026-11-24'],
  ['a Saturday', '2026-11-21T12:00:00Z', '2026-11-24'],
  ['a Sunday', '2026-11-22T23:00:00Z', '2026-11-24'],
  ['a Monday before 14:00', '2026-11-23T18:00:00Z', '2026-11-24'],
  ['a Tuesday in summer before 14:00', '2026-07-14T17:59:00Z', '2026-07-15'],
])('announces what was submitted on %s', (_, submitted, announced) => {
  expect(scheduledAnnouncement(new Date(submitted))).toBe(announced)
})
