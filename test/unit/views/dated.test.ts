import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Files, type Manifest, openManifest } from '#build/manifest.ts'
import { planPages, sortDays } from '#build/plan-pages.ts'
import { parseConfig } from '#config.ts'
import type { Archive } from '#content/read-archive.ts'
import type { PageContent } from '#layouts/frame.ts'
import { html } from '#render/html.ts'
import { fillMarks, markKept } from '#render/kept.ts'
import { setSite, toSite } from '#site.ts'
import { keysOfDays, linesOfDay } from '#views/dated.ts'
import type { Prose, View } from '#views/view.ts'
import { views } from '#views/views.ts'
import { anyArchive, anyChanges, dayOf, paperOf, readSource } from '../content/any-archive.ts'

setSite(toSite(parseConfig({ categories: ['cs.LG', 'math'] }, {}), 'none.db'))

// A build looks at no page of a day whose key has stayed, and at no paper's page that stands where it stood.
test('passes over no page that shows something else', () => {
  let passed = 0
  fc.assert(
    fc.property(anyArchive, anyChanges, (before, change) => {
      const now = readSource(change(before))
      const pages = pagesOf(now)
      const { kept, others } = sortDays(now, manifestOf(readSource(before)), new Set())
      const old = pagesOf(readSource(before))
      for (const date of kept.keys()) expect(pages.get(date)).toEqual(old.get(date))
      for (const [date, { papers = {} }] of others) {
        for (const [file, built] of Object.entries(papers)) {
          passed++
          expect(pages.get(date)?.[file]).toEqual(built)
        }
      }
    }),
    { numRuns: 500 },
  )
  expect(passed).toBeGreaterThan(100)
})

test('makes of the page that is there what it makes from nothing', async () => {
  let amended = 0
  await fc.assert(
    fc.asyncProperty(anyArchive, anyChanges, async (before, change) => {
      const [old, now] = [readSource(before), readSource(change(before))]
      const { others } = sortDays(now, manifestOf(old), new Set())
      for (const view of [views.day, views.dayJson, views.categoryDay] as View<unknown, PageContent | string>[]) {
        const known = new Map(view.list(old).map((page) => [page.path, page]))
        for (const { path, group, props } of view.list(now)) {
          const [page, same] = [known.get(path), others.get(group)?.same]
          if (!page || !same || same.size === 0) continue
          const kept = view.cut?.(Buffer.from(toText(await view.render(page.props(), prose)))) ?? new Map()
          const text = Buffer.concat(fillMarks(toText(await view.render(props(same), prose)), kept)).toString()
          expect(text).toBe(toText(await view.render(props(), prose)))
          amended++
        }
      }
    }),
    { numRuns: 300 },
  )
  expect(amended).toBeGreaterThan(100)
})

test('says which paper a page lacks that it should have, however it is broken', () => {
  const pages = ['', '<li id="2610.00000">', '<li id="2610.00000">\n<p class="foot">', '\n{"id":"2610.00000"']
  for (const page of pages) {
    for (const { cut } of [views.day, views.dayJson]) {
      const kept = cut?.(Buffer.from(page)) ?? new Map()
      expect(() => fillMarks(`a${markKept('2610.00000')}b`, kept), page).toThrow(/lacks 2610\.00000/)
    }
  }
})

test('keeps the key of a day that shows nothing of what has changed', () => {
  const archive = { papers: [paperOf(0, 0), paperOf(1, 0)], days: [dayOf(14, [0]), dayOf(24, [1])], months: 0 }
  const changed = { ...archive, papers: [paperOf(0, 1), paperOf(1, 0)] }
  const [before, after] = [keysOfDays(readSource(archive).days), keysOfDays(readSource(changed).days)]
  expect(after.get('2026-10-24')).toBe(before.get('2026-10-24'))
  expect(after.get('2026-10-14')).not.toBe(before.get('2026-10-14'))
})

test('looks at the pages of a day again where one of its files is gone', () => {
  const archive = readSource({ papers: [paperOf(0, 0)], days: [dayOf(14, [0])], months: 0 })
  const built = manifestOf(archive)
  const [paper, other] = ['arxiv/2610.00000/index.html', 'atom.xml']
  expect([...sortDays(archive, built, new Set()).kept.keys()]).toEqual(['2026-10-14'])
  expect([...sortDays(archive, built, new Set([other])).kept.keys()]).toEqual(['2026-10-14'])
  const { others } = sortDays(archive, built, new Set([paper]))
  expect(others.get('2026-10-14')?.papers).toEqual({})
})

const prose = {
  readCards() {},
  card: ({ title, digest }) => ({
    title,
    abstract: `<p>Of <b>${digest}</b>, ‘ω’:</p>\n<ul>\n<li>one</li>\n</ul>`,
    summary: '',
  }),
  paper: (paper) => ({ version: 1, authors: ['Ada Example', '陈沐阳'], links: [], msc: [], acm: [], ...paper }),
} as Partial<Prose> as Prose

function toText(made: PageContent | string): string {
  return typeof made === 'string' ? made : html`<title>${made.title}</title>${made.body}`.text
}

/** Each day's pages with their keys. */
function pagesOf(archive: Archive): Map<string, Files> {
  const pages = new Map<string, Files>()
  const { others } = sortDays(archive, undefined, new Set())
  for (const { places } of planPages(archive, () => others, { isMade: () => false, isSound: () => false })) {
    for (const [file, { key, date }] of places) {
      if (date !== undefined) pages.set(date, { ...pages.get(date), [file]: [key, 1] })
    }
  }
  return pages
}

/** As if a build had made all pages. */
function manifestOf(archive: Archive): Manifest {
  const manifest = openManifest(':memory:')
  const [pages, keys] = [pagesOf(archive), keysOfDays(archive.days)]
  const days = archive.days.map((day) => {
    const { date } = day
    return [
      date,
      { key: keys.get(date) ?? '', lines: linesOfDay(day, archive.days), files: pages.get(date) ?? {} },
    ] as const
  })
  manifest.keep({ made: { out: '', code: '', archive: '' }, files: {}, days: new Map(days), gone: [] })
  return manifest
}
