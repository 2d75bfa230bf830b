import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Files } from '#build/manifest.ts'
import { planPages, sortDays } from '#build/plan-pages.ts'
import { parseConfig } from '#config.ts'
import { toListed } from '#content/loader.ts'
import { type Archive, readArchive } from '#content/read-archive.ts'
import type { PageContent } from '#layouts/frame.ts'
import type { Day, DayPaper } from '#paper/schema.ts'
import { html } from '#render/html.ts'
import { setSite, toSite } from '#site.ts'
import { findSame, keysOfDays } from '#views/dated.ts'
import type { Prose, View } from '#views/view.ts'
import { views } from '#views/views.ts'
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
      for (const [date, { key }] of newKeys) {
        if (oldKeys.get(date)?.key === key) expect(newPages.get(date)).toEqual(oldPages.get(date))
      }
    }),
    { numRuns: 500 },
  )
})

test('is made of the page that is there as from nothing', async () => {
  let amended = 0
  await fc.assert(
    fc.asyncProperty(anyArchive, fc.array(anyChange, { minLength: 1, maxLength: 3 }), async (before, changes) => {
      const after = changes.reduce((archive, change) => change(archive), before)
      const [old, now] = [read(before), read(after)]
      const [oldKeys, newKeys] = [keysOfDays(old), keysOfDays(now)]
      for (const view of [views.day, views.dayJson, views.categoryDay] as View<unknown, PageContent | string>[]) {
        const known = new Map(view.list(old).map((page) => [page.path, page]))
        for (const { path, group, props } of view.list(now)) {
          const same = findSame(newKeys.get(group)?.lines ?? '', oldKeys.get(group)?.lines ?? '')
          const page = known.get(path)
          if (!page || same.size === 0) continue
          const text = toText(await view.render(page.props(), prose))
          expect(toText(await view.render(props(same), prose, text))).toBe(toText(await view.render(props(), prose)))
          amended++
        }
      }
    }),
    { numRuns: 300 },
  )
  expect(amended).toBeGreaterThan(100)
})

test('says which paper a page lacks that it should have', () => {
  const archive = read({ papers: [paperOf(0, 0)], days: [dayOf(14, [0])], months: 0 })
  const [page] = views.day.list(archive)
  const kept = page?.props(new Set(['2610.00000'])) as Parameters<typeof views.day.render>[0]
  expect(() => views.day.render(kept, prose, '<li id="2610.00001">')).toThrow(/lacks 2610\.00000/)
})

test('keeps the key of a day that shows nothing of what has changed', () => {
  const archive = { papers: [paperOf(0, 0), paperOf(1, 0)], days: [dayOf(14, [0]), dayOf(24, [1])], months: 0 }
  const changed = { ...archive, papers: [paperOf(0, 1), paperOf(1, 0)] }
  const [before, after] = [keysOfDays(read(archive)), keysOfDays(read(changed))]
  expect(after.get('2026-10-24')).toEqual(before.get('2026-10-24'))
  expect(after.get('2026-10-14')).not.toEqual(before.get('2026-10-14'))
})

test('looks at the pages of a day again where one of its files is gone', () => {
  const archive = read({ papers: [paperOf(0, 0)], days: [dayOf(14, [0])], months: 0 })
  const files: Files = { 'day/x': ['a', 1] }
  const built = {
    files: {},
    days: { '2026-10-14': { key: '', lines: '', ...keysOfDays(archive).get('2026-10-14'), files } },
  }
  expect(Object.keys(sortDays(archive, built, new Set()).kept)).toEqual(['2026-10-14'])
  expect([...sortDays(archive, built, new Set(['day/x'])).others.keys()]).toEqual(['2026-10-14'])
  expect([...sortDays(archive, built, new Set(['day/y'])).others.keys()]).toEqual([])
})

const prose = {
  readCards() {},
  card: ({ title, digest }) => ({
    title,
    abstract: `<p>Of <b>${digest}</b>:</p>\n<ul>\n<li>one</li>\n</ul>`,
    summary: '',
  }),
} as Partial<Prose> as Prose

function toText(made: PageContent | string): string {
  return typeof made === 'string' ? made : html`<title>${made.title}</title>${made.body}`.text
}

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
function dayOf(day: number, numbers: number[], type: DayPaper['type'] = 'new', provisional = false): Day {
  const papers = numbers.map((number) => ({
    ...{ id: `2610.0000${number}`, version: 1, type, in: { 'cs.LG': type } },
    ...(provisional && { provisional: true as const }),
  }))
  return exampleDay({ date: `2026-${String(6 + (day % 5)).padStart(2, '0')}-${day}`, papers })
}

const numbers = fc.uniqueArray(fc.nat(5), { maxLength: 5 })
const type = fc.constantFrom<DayPaper['type']>('new', 'cross', 'replace', 'replace-cross')
const anyDay = fc.tuple(fc.integer({ min: 10, max: 31 }), numbers, type, fc.boolean()).map((parts) => dayOf(...parts))
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
  fc.nat(5).map((index) => (archive: Source) => {
    const sure = (day: Day) => ({ ...day, papers: day.papers.map(({ provisional: _, ...line }) => line) })
    return { ...archive, days: archive.days.map((day, n) => (n === index ? sure(day) : day)) }
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
  const { others } = sortDays(archive, undefined, new Set())
  const nothing = { isMade: () => false, isSound: () => false }
  for (const { places } of planPages(archive, others, nothing)) {
    for (const [file, { key, date }] of places) {
      if (date === undefined) continue
      const own = pages.get(date) ?? new Map()
      pages.set(date, own.set(file, key))
    }
  }
  return pages
}
