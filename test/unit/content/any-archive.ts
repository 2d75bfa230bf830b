import fc from 'fast-check'
import { type Catalogue, openCatalogue } from '#content/catalogue.ts'
import { digestOf, toListed } from '#content/loader.ts'
import { dayFile, paperFile } from '#content/paths.ts'
import { type Archive, readArchive } from '#content/read-archive.ts'
import type { Day, DayPaper, Paper } from '#paper/schema.ts'
import { exampleDay, examplePaper } from './example-paper.ts'

/** What an archive of at most six papers is made of; `months`: how many of its FAQs are shown, 0: all. */
export type Source = { papers: Paper[]; days: Day[]; months: number }

/** One of six papers; some name a category that is another one's first, and has a page as long as that is there. */
export function paperOf(number: number, edition: number): Paper {
  return examplePaper({
    id: `2610.0000${number}`,
    version: edition + 1,
    title: edition > 2 ? `Title ${edition}` : `Title of ${number}`,
    categories: [primaries[(number + edition) % 4] ?? '', ...secondariesOf(number, edition)],
    listed: number % 2 === 0 ? '2026-09-01' : '2026-10-01',
    // Without answers, a paper counts as pending; with those of the example, as failed.
    ...(edition === 1 && { faq: [] }),
  })
}

const primaries = ['cs.LG', 'math.CO', 'stat.ML', 'math.CO']

/** Among them what has a meaning to JavaScript, and ACM classes, which may be one value or several. */
function secondariesOf(number: number, edition: number): string[] {
  if (number === 3) return edition === 0 ? ['G.2,G.3'] : ['G.2', 'G.3']
  return [{ 4: '__proto__', 5: 'stat.ML' }[number] ?? 'cs.DM']
}

/** In one of five months. */
export function dayOf(day: number, numbers: number[], type: DayPaper['type'] = 'new', provisional = false): Day {
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

export const anyArchive: fc.Arbitrary<Source> = fc
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

/** Up to three changes at once. */
export const anyChanges: fc.Arbitrary<(archive: Source) => Source> = fc
  .array(anyChange, { minLength: 1, maxLength: 3 })
  .map((changes) => (archive) => changes.reduce((changed, change) => change(changed), archive))

/** An archive as pages see it, from nothing. */
export function readSource(source: Source): Archive {
  const catalogue = openCatalogue(':memory:')
  putSource(catalogue, source)
  return readAs(catalogue, source)
}

export function readAs(catalogue: Catalogue, { months }: Source): Archive {
  return readArchive(catalogue, { followed: ['cs.LG', 'math'], languages: ['en'], faqMonths: months || undefined })
}

/** Brings a catalogue to a source as a build does: only files with other bytes are put. */
export function putSource(catalogue: Catalogue, { papers, days }: Source): void {
  const files = [
    ...papers.map((paper) => ({
      path: paperFile('', paper.id),
      value: toListed(paper, digestOf(JSON.stringify(paper))),
    })),
    ...days.map((day) => ({ path: dayFile('', day.date), value: day })),
  ]
  for (const folder of catalogue.folders())
    for (const path of catalogue.paths(folder)) if (!files.some((file) => file.path === path)) catalogue.remove(path)
  for (const { path, value } of files) {
    const digest = digestOf(JSON.stringify(value))
    if (catalogue.digest(path) !== digest) catalogue.put(path, digest, value)
  }
}
