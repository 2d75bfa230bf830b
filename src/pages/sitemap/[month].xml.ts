import type { APIRoute, GetStaticPaths } from 'astro'
import { formatSitemap, listAddresses } from '#feeds/sitemap.ts'
import { cacheKeyOf } from '#views/key.ts'

export const getStaticPaths = (async () => {
  const months = await listAddresses()
  return [...months].map(([month, pages]) => ({ params: { month }, cacheKey: cacheKeyOf(pages) }))
}) satisfies GetStaticPaths

/** `/sitemap/2026-11.xml`: the days of a month, and the papers it listed first. */
export const GET: APIRoute = async ({ params }) => {
  const months = await listAddresses()
  return new Response(formatSitemap(months.get(params.month ?? '') ?? []))
}
