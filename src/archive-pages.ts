import { refreshCatalogue } from '#build/refresh-catalogue.ts'
import { type Catalogue, openCatalogue } from '#content/catalogue.ts'
import { type Archive, readArchive } from '#content/read-archive.ts'
import { keepFormulas } from '#render/formula.ts'
import '#render/with-mathjax.ts'
import { cacheKeyOf } from '#views/key.ts'
import { openProse } from '#views/prose.ts'
import type { ListedPage, Prose, View } from '#views/view.ts'
import { site } from './site.ts'

keepFormulas(site.cache)

/** The archive as pages see it, read once per build (in development: per request). */
export async function getArchive(): Promise<Archive> {
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
  return readArchive(catalogue, {
    followed: site.categories,
    languages: site.languages,
    faqMonths: site.faqMonths,
  })
}

/** What was rendered of the archive's papers. */
export function getProse(): Prose {
  catalogue ??= openCatalogue(site.catalogue)
  prose ??= openProse(catalogue, site.content)
  return prose
}

/** The paths of a view's pages, for its route. */
export async function listPaths<Props, Made>({ list }: View<Props, Made>): Promise<Path<Props>[]> {
  return list(await getArchive()).map((page) => {
    return { params: page.params, props: { page }, cacheKey: cacheKeyOf(page.shown()) }
  })
}

/** What a page of a view shows; of a file, its text. */
export async function showPage<Props, Made>(
  { render }: View<Props, Made>,
  { props }: ListedPage<Props>,
): Promise<Made> {
  return render(props(), getProse())
}

/** The same of a view with one page at most. */
export async function showOnly<Props, Made>(view: View<Props, Made>): Promise<Made | undefined> {
  const [page] = view.list(await getArchive())
  return page && showPage(view, page)
}

type Path<Props> = { params: Record<string, string>; props: { page: ListedPage<Props> }; cacheKey: string }
/** What a route of a view's pages is given. */
export type PathProps<Of> = Of extends View<infer Props, infer _> ? Path<Props>['props'] : never
