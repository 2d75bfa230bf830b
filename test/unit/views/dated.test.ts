import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Files } from '#build/manifest.ts'
import { planPages, sortDays } from '#build/plan-pages.ts'
import { parseConfig } from '#config.ts'
import { toListed } from '#content/loader.ts'
import { type Archive, readArchive } from '#content/read-archive.ts'
import type { Day, DayPaper } from '#paper/schema.ts'
import { setSite, toSite } from '#site.ts'
import { keysOfDays } from '#views/dated.ts'
import { exampleDay, examplePaper } from '../content/example-paper.ts'

// A build looks at no page of a day whose key has stayed: whatever changes a page's key has to change its day's.

setSite(toSite(parseConfig({ categories: ['cs.LG', 'math'] }, {}), 'none.db'))

test('has another key wherever one of the day’s pages has', () => {
  fc.assert(
    fc.property(anyArchive, fc.array(anyChange, { minLength: 1, maxLength: 3 }), (before, changes) => {
      const after = changes.reduce((archive, change) => change(archive), before)
      const [old, now] = [read(before), read(after)]
      const [oldKeys, newKeys] = [keysOfDays(old), keysOfDays(now)]
      const [oldPages, newPages] = [pagesOf(old), pagesOf(now)]
      for (const [date, key] of newKeys) {
        if (oldKeys.get(date) === key) expect(newPages.get(date)).toEqual(oldPages.get(date))
      }
    }),
    { numRuns: 500 },
  )
})

test('keeps the key of a day that shows nothing of what has changed', () => {
  const archive = { papers: [paperOf(0, 0), paperOf(1, 0)], days: [dayOf(14, [0]), dayOf(24, [1])], months: 0 }
  const changed = { ...archive, papers: [paperOf(0, 1), paperOf(1, 0)] }
  const [before, after] = [keysOfDays(read(archive)), keysOfDays(read(changed))]
  expect(after.get('2026-10-24')).toBe(before.get('2026-10-24'))
  expect(after.get('2026-10-14')).not.toBe(before.get('2026-10-14'))
})

test('looks at the pages of a day again where one of its files is gone', () => {
  const archive = read({ papers: [paperOf(0, 0)], days: [dayOf(14, [0])], months: 0 })
  const files: Files = { 'day/x': ['a', 1] }
  const built = { files: {}, days: { '2026-10-14': { key: keysOfDays(archive).get('2026-10-14') ?? '', files } } }
  expect(Object.keys(sortDays(archive, built, new Set()).kept)).toEqual(['2026-10-14'])
  expect([...sortDays(archive, built, new Set(['day/x'])).others.keys()]).toEqual(['2026-10-14'])
  expect([...sortDays(archive, built, new Set(['day/y'])).others.keys()]).toEqual([])
})

type Source = { papers: ReturnType<typeof paperOf>[]; days: Day[]; months: number }

function paperOf(number: number, edition: number) {
  const paper = examplePaper({
    id: `2610.0000${number}`,
    title: edition > 2 ? `Title ${edition}` : `Title of ${number}`,
    categories: [['cs.LG', 'math.CO', 'stat.ML', 'math.CO'][(number + edition) % 4] ?? '', 'cs.DM'],
    listed: number % 2 === 0 ? '2026-09-01' : '2026-10-01',
  })
  return toListed(paper, `digest ${number} ${edition}`)
}

/** In one of five months. */
function dayOf(day: number, numbers: number[], type: DayPaper['type'] = 'new'): Day {
  const papers = numbers.map((number) => ({ id: `2610.0000${number}`, version: 1, type, in: { 'cs.LG': type } }))
  return exampleDay({ date: `2026-${String(6 + (day % 5)).padStart(2, '0')}-${day}`, papers })
}

const numbers = fc.uniqueArray(fc.nat(5), { maxLength: 5 })
const type = fc.constantFrom<DayPaper['type']>('new', 'cross', 'replace', 'replace-cross')
const anyDay = fc.tuple(fc.integer({ min: 10, max: 31 }), numbers, type).map((parts) => dayOf(...parts))
const anyDays = fc.uniqueArray(anyDay, { minLength: 1, maxLength: 6, selector: ({ date }) => date })
const editions = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 })
const anyArchive: fc.Arbitrary<Source> = fc
  .tuple(anyDays, editions, fc.nat(2))
  .map(([days, of, months]) => ({ days, papers: of.map((edition, number) => paperOf(number, edition)), months }))

const anyChange: fc.Arbitrary<(archive: Source) => Source> = fc.oneof(
  fc.tuple(fc.nat(5), fc.nat(5)).map(([number, edition]) => (archive: Source) => {
    return { ...archive, papers: archive.papers.with(number, paperOf(number, edition)) }
  }),
  anyDay.map((day) => (archive: Source) => {
    return { ...archive, days: [...archive.days.filter(({ date }) => date !== day.date), day] }
  }),
  fc.nat(5).map((index) => (archive: Source) => {
    return archive.days.length < 2 ? archive : { ...archive, days: archive.days.toSpliced(index % 2, 1) }
  }),
  fc.nat(5).map((index) => (archive: Source) => {
    const changed = archive.days.map((day, n) => (n === index ? { ...day, overview: 'A quiet day.' } : day))
    return { ...archive, days: changed }
  }),
  fc.nat(2).map((months) => (archive: Source) => ({ ...archive, months })),
)

function read({ papers, days, months }: Source): Archive {
  const values = {
    papers: papers.map((value) => ({ path: '', value: structuredClone(value) })),
    days: days.map((value) => ({ path: '', value: structuredClone(value) })),
  }
  const catalogue = { values: (folder: keyof typeof values) => values[folder] }
  return readArchive(catalogue as unknown as Parameters<typeof readArchive>[0], months || undefined)
}

/** The keys of each day's pages, by file. */
function pagesOf(archive: Archive): Map<string, Map<string, string>> {
  const pages = new Map<string, Map<string, string>>()
  for (const { places } of planPages(archive, keysOfDays(archive), () => false)) {
    for (const [file, { key, date }] of places) {
      if (date === undefined) continue
      const own = pages.get(date) ?? new Map()
      pages.set(date, own.set(file, key))
    }
  }
  return pages
}
