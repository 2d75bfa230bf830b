import type { APIRoute, GetStaticPaths } from 'astro'
import { type FeedFile, feedFormats } from '#feeds/format.ts'
import { listNewest, loadFeed } from '#feeds/load-feed.ts'
import { cacheKeyOf } from '#views/key.ts'

export const getStaticPaths = (async () => {
  const cacheKey = cacheKeyOf(await listNewest())
  return Object.keys(feedFormats).map((feed) => ({ params: { feed }, cacheKey }))
}) satisfies GetStaticPaths

/** The site's feeds: `/atom.xml`, `/rss.xml`, `/feed.json`. */
export const GET: APIRoute = async ({ params }) => {
  const file = params.feed as FeedFile
  const { type, format } = feedFormats[file]
  return new Response(format(await loadFeed(file)), { headers: { 'content-type': type } })
}
