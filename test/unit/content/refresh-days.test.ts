import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Catalogue, openCatalogue } from '#content/catalogue.ts'
import type { KnownDay } from '#content/day-facts.ts'
import { paperFile } from '#content/paths.ts'
import { foreseeDays, refreshDays } from '#content/refresh-days.ts'
import { anyArchive, anyChanges, dayOf, paperOf, putSource, readAs, readSource } from './any-archive.ts'

test('knows after any changes what it would know from nothing', () => {
  fc.assert(
    fc.property(anyArchive, fc.array(anyChanges, { minLength: 1, maxLength: 3 }), (archive, steps) => {
      const catalogue = openCatalogue(':memory:')
      let source = archive
      for (const change of [(same: typeof source) => same, ...steps]) {
        source = change(source)
        putSource(catalogue, source)
        const [grown, fresh] = [readAs(catalogue, source), readSource(source)]
        expect(grown.digest).toBe(fresh.digest)
        expect(grown.days.map(readAll)).toEqual(fresh.days.map(readAll))
      }
    }),
    { numRuns: 300 },
  )
})

const source = { papers: [paperOf(0, 0), paperOf(1, 0)], days: [dayOf(14, [0]), dayOf(24, [0, 1])], months: 0 }

test('reads only days that show something of what has changed', () => {
  const catalogue = filled()
  const settings = { followed: ['cs.LG', 'math'], languages: ['en'] }
  putSource(catalogue, { ...source, papers: [paperOf(0, 0), paperOf(1, 1)] })
  expect([...refreshDays(catalogue, settings).texts.keys()]).toEqual(['days/2026/2026-10-24.mdx'])
  expect([...refreshDays(catalogue, settings).texts.keys()]).toEqual([])
})

test('foresees the days that list a changed paper', () => {
  const days = foreseeDays(filled(), [paperFile('', '2610.00000'), 'days/2026/2026-10-30.mdx'])
  expect([...days.keys()].sort()).toEqual(['days/2026/2026-10-14.mdx', 'days/2026/2026-10-24.mdx'])
  expect(foreseeDays(filled(), [paperFile('', '2610.00009')]).size).toBe(0)
})

test('begins anew where a file was missing', () => {
  const catalogue = filled()
  const grown = { ...source, days: [...source.days, dayOf(30, [0, 2])] }
  putSource(catalogue, grown)
  const missing = 'papers/2610/2610.00002.mdx is missing'
  expect(() => readAs(catalogue, grown)).toThrow(missing)
  expect(() => readAs(catalogue, grown)).toThrow(missing)
  const whole = { ...grown, papers: [...source.papers, paperOf(2, 0)] }
  putSource(catalogue, whole)
  expect(readAs(catalogue, whole).digest).toBe(readSource(whole).digest)
})

/** All that a day says, in whichever way it is asked. */
function readAll({ load, shown, places, pick, ...facts }: KnownDay): unknown[] {
  const placed = places().map(({ id, type, in: types }) => ({ id, type, in: types }))
  return [facts, shown(), placed, placed.map(({ id }) => pick(id)), load()]
}

function filled(): Catalogue {
  const catalogue = openCatalogue(':memory:')
  putSource(catalogue, source)
  readAs(catalogue, source)
  return catalogue
}
