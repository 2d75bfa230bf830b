import { type CollectionEntry, getCollection } from 'astro:content'
import { createHash } from 'node:crypto'
import { refreshCatalogue } from '#build/refresh-catalogue.ts'
import { getPaper } from '#content/archive.ts'
import { type Catalogue, openCatalogue } from '#content/catalogue.ts'
import { withFaqMonths } from '#content/faq-months.ts'
import { type ArchiveDay, type ListedPaper, listArchive } from '#content/loader.ts'
import { isCategoryOf } from '#paper/category.ts'
import type { Paper } from '#paper/schema.ts'
import { type RenderedFaq, renderFaqs } from '#render/answers.ts'
import type { Card } from '#render/card.ts'
import { keepFormulas } from '#render/formula.ts'
import { site } from './site.ts'

keepFormulas(site.cache)

/** The archive as pages see it, read once per build (in development: per request). */
export function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return loadArchive()
  archive ??= loadArchive()
  return archive
}

/** Whether this build has brought the catalogue up to date before it renders. */
declare const __SHEAF_READ__: boolean

let archive: Promise<Archive> | undefined
let catalogue: Catalogue | undefined

async function loadArchive(): Promise<Archive> {
  catalogue ??= openCatalogue(site.catalogue)
  if (!__SHEAF_READ__) await refreshCatalogue(catalogue, site.content)
  const days = withFaqMonths(listArchive(catalogue), site.faqMonths)
  const papers = new Map<string, ArchivePaper>()
  for (const { date, papers: lines } of days) {
    for (const { id, paper, type } of lines) {
      const known = papers.get(id) ?? { paper, days: [] }
      papers.set(id, known)
      known.days.push({ date, type })
    }
  }
  return { days, papers }
}

/** A paper's prose as lists show it. */
export function getCard({ id, digest }: ListedPaper): Card {
  const card = cards.get(digest) ?? catalogue?.findRendered(digest, 'card')
  if (!card) throw new Error(`Nothing was rendered of ${id}. Build again; if it stays so, delete ${site.catalogue}.`)
  if (cards.size >= cardsKept) cards.clear()
  cards.set(digest, card as Card)
  return card as Card
}

/** A paper stands on its days' pages and on those of its categories. */
const cards = new Map<string, Card>()
/** About 50 MB. */
const cardsKept = 20_000

/** A paper's answers, rendered with its card or, once these have been used, from its file. */
export async function getFaqs({ id, digest, answers }: ListedPaper): Promise<RenderedFaq[]> {
  if (answers.length === 0) return []
  return (catalogue?.findRendered(digest, 'faqs') as RenderedFaq[]) ?? renderFaqs(await getFullPaper(id))
}

/** A paper with its abstract and answers as they were written, read from its file. */
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
export type ArchivePaper = { paper: ListedPaper; days: { date: string; type: ArchiveDay['papers'][number]['type'] }[] }
