import { type CollectionEntry, getCollection } from 'astro:content'
import { createHash } from 'node:crypto'
import { getPaper } from '#content/archive.ts'
import type { ArchiveDay, ListedPaper } from '#content/loader.ts'
import { isCategoryOf } from '#paper/category.ts'
import type { Paper } from '#paper/schema.ts'
import { keepFormulas } from '#render/formula.ts'
import { site } from './site.ts'

keepFormulas(site.cache)

/** The archive as pages see it, read once per build (in development: per request). */
export function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return loadArchive()
  archive ??= loadArchive()
  return archive
}

let archive: Promise<Archive> | undefined

async function loadArchive(): Promise<Archive> {
  const days = (await getCollection('days'))
    .map((entry): ArchiveDay => entry.data)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
  const papers = new Map<string, ArchivePaper>()
  for (const { date, papers: lines } of days) {
    for (const { id, paper, type } of lines) {
      const known = papers.get(id) ?? { ...paper, days: [] }
      papers.set(id, known)
      known.days.push({ date, type })
    }
  }
  return { days, papers }
}

/** A paper with its abstract and answers, read from its file when a page shows it. */
export function getFullPaper(id: string): Promise<Paper> {
  return getPaper(site.content, id)
}

/** The owner's own pages (about …). */
export function getOwnerPages(): Promise<CollectionEntry<'pages'>[]> {
  return getCollection('pages')
}

/** The part of a day that belongs to a followed category (or an archive-wide name). */
export function ofCategory(day: ArchiveDay, category: string): ArchiveDay['papers'] {
  return day.papers.filter((line) => Object.keys(line.in).some((name) => isCategoryOf(name, category)))
}

/** A cache key for a page that shows these values: it changes when anything of them does. */
export function cacheKeyOf(...shown: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 24)
}

export type Archive = {
  /** Newest first. */
  days: ArchiveDay[]
  papers: Map<string, ArchivePaper>
}

/** A paper and the days that list it, newest first. */
export type ArchivePaper = ListedPaper & { days: { date: string; type: ArchiveDay['papers'][number]['type'] }[] }
