import { type CollectionEntry, getCollection } from 'astro:content'
import { refreshCatalogue } from '#build/refresh-catalogue.ts'
import { getPaper } from '#content/archive.ts'
import { type Catalogue, openCatalogue } from '#content/catalogue.ts'
import { findGivenArchive } from '#content/given-archive.ts'
import type { ArchiveDay } from '#content/loader.ts'
import { type Archive, readArchive } from '#content/read-archive.ts'
import type { PageContent } from '#layouts/frame.ts'
import { isCategoryOf } from '#paper/category.ts'
import type { Paper } from '#paper/schema.ts'
import { keepFormulas } from '#render/formula.ts'
import { cacheKeyOf } from '#views/key.ts'
import { openProse } from '#views/prose.ts'
import type { ListedPage, Prose, View } from '#views/view.ts'
import { site } from './site.ts'

keepFormulas(site.cache)

/** The archive as pages see it, read once per build (in development: per request). */
export async function getArchive(): Promise<Archive> {
  const given = findGivenArchive()
  if (given) return given
  if (import.meta.env.DEV) return loadArchive()
  archive ??= loadArchive()
  return archive
}

let archive: Promise<Archive> | undefined
let catalogue: Catalogue | undefined
let prose: Prose | undefined

async function loadArchive(): Promise<Archive> {
  catalogue ??= openCatalogue(site.catalogue)
  await refreshCatalogue(catalogue, site.content)
  return readArchive(catalogue, site.faqMonths)
}

/** What was rendered of the archive's papers. */
export function getProse(): Prose {
  catalogue ??= openCatalogue(site.catalogue)
  prose ??= openProse(catalogue, site.content)
  return prose
}

/** The paths of a view's pages, for its route. None where a build makes them itself, in the same way but in parallel. */
export async function listPaths<Props>({ list }: View<Props>): Promise<Path<Props>[]> {
  if (findGivenArchive()) return []
  return list(await getArchive()).map((page) => {
    return { params: page.params, props: { page }, cacheKey: cacheKeyOf(page.shown()) }
  })
}

/** What a page of a view shows. */
export async function showPage<Props>({ render }: View<Props>, { props }: ListedPage<Props>): Promise<PageContent> {
  return render(props(), getProse())
}

type Path<Props> = { params: Record<string, string>; props: { page: ListedPage<Props> }; cacheKey: string }

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
