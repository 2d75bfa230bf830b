import type { APIRoute } from 'astro'
import { getArchive } from '#collections.ts'
import { toMonths } from '#components/archive/months.ts'
import { formatSitemapIndex } from '#feeds/sitemap.ts'
import { findAddress } from '#site.ts'

/** `/sitemap-index.xml`: the sitemaps of all months. There is none while nobody knows where the site is served. */
export const GET: APIRoute = async () => {
  const months = toMonths((await getArchive()).days)
  const addresses = months.flatMap(({ month }) => findAddress(`/sitemap/${month}.xml`) ?? [])
  return new Response(addresses.length > 0 ? formatSitemapIndex(addresses) : null)
}
