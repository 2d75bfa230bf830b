import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import {
  addDays,
  addMonths,
  findLongDate,
  formatLongDate,
  formatMonth,
  formatWeek,
  isCalendarDate,
  isoWeek,
  newYorkDate,
  weekday,
} from '#paper/calendar-date.ts'

// A machine far west of UTC, where a new day is still the day before: no day may move for that.
vi.hoisted(() => {
  process.env['TZ'] = 'America/Los_Angeles'
})

const anyDate = fc
  .date({ min: new Date('1991-08-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day', () => {
  test.each(['2026-11-20', '2024-02-29', '1991-08-14'])('is %s', (text) => {
    expect(isCalendarDate(text)).toBe(true)
  })

  test.each([
    '2026-02-29',
    '2026-02-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20261120',
    '2026-11-20T00:00:00Z',
    '',
  ])('is not %j', (text) => {
    expect(isCalendarDate(text)).toBe(false)
  })
})

describe('a long date', () => {
  test.each([
    ['Friday, 20 November 2026', '2026-11-20'],
    ['Fri, 20 Nov 2026', '2026-11-20'],
    ['Showing new listings for Tuesday, 1 September 2026 (2 entries)', '2026-09-01'],
    ['Tue, 1 Sep 2026 00:00:00 -0400', '2026-09-01'],
    ['1 May 2026', '2026-05-01'],
  ])('is found in %j', (text, expected) => {
    expect(findLongDate(text)).toBe(expected)
  })

  test.each(['31 February 2026', '20 Brumaire 2026', '20 november 2026', 'November 2026', ''])(
    'is not found in %j',
    (text) => {
      expect(findLongDate(text)).toBeUndefined()
    },
  )

  test('is read back as it was written', () => {
    fc.assert(fc.property(anyDate, (date) => findLongDate(formatLongDate(date)) === date))
  })
})

test('runs on a machine far from UTC', () => {
  expect(new Date('2026-11-20T00:00:00Z').getDate()).toBe(19)
})

test('writes days, weekdays and months in words', () => {
  expect(formatLongDate('2026-11-01')).toBe('Sunday, 1 November 2026')
  expect(weekday('2026-11-20')).toBe('Friday')
  expect(formatMonth('2026-01')).toBe('January 2026')
})

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2026-11-20', 0, '2026-11-20'],
  // Clocks in New York change on 1 November 2026.
  ['2026-10-31', 2, '2026-11-02'],
])('counts from %s by %i to %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected)
})

test.each([
  ['2026-11-20T04:59:59Z', '2026-11-19'],
  ['2026-11-20T05:00:00Z', '2026-11-20'],
  ['2026-07-01T03:59:59Z', '2026-06-30'],
  ['2026-07-01T04:00:00Z', '2026-07-01'],
])('knows that at %s it is %s in New York', (instant, expected) => {
  expect(newYorkDate(new Date(instant))).toBe(expected)
})

test.each([
  ['2026-11-20', '2026-W47'],
  ['2026-11-23', '2026-W48'],
  ['2027-01-01', '2026-W53'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
])('puts %s into the ISO week %s', (date, week) => {
  expect(isoWeek(date)).toBe(week)
})

test('puts seven days in a row, from a Monday on, into each week', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const days = Array.from({ length: 7 }, (_, n) => addDays(date, n))
      expect(new Set(days.map(isoWeek)).size).toBe(weekday(date) === 'Monday' ? 1 : 2)
    }),
  )
  expect(formatWeek('2026-W05')).toBe('Week 5 of 2026')
})

test('counts months across a year', () => {
  expect([addMonths('2026-01-15', -2), addMonths('2026-11', 2), addMonths('2026-11-30', 0)]).toEqual([
    '2025-11',
    '2027-01',
    '2026-11',
  ])
})
