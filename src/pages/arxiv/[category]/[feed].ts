import type { APIRoute, GetStaticPaths } from 'astro'
import { type FeedFile, feedFormats } from '#feeds/format.ts'
import { listNewest, loadFeed } from '#feeds/load-feed.ts'
import { site } from '#site.ts'
import { cacheKeyOf } from '#views/key.ts'

export const getStaticPaths = (async () => {
  const paths = site.categories.map(async (category) => {
    const cacheKey = cacheKeyOf(await listNewest(category))
    return Object.keys(feedFormats).map((feed) => ({ params: { category, feed }, cacheKey }))
  })
  return (await Promise.all(paths)).flat()
}) satisfies GetStaticPaths

/** One category's feeds: `/arxiv/cs.LG/atom.xml` and its siblings. */
export const GET: APIRoute = async ({ params }) => {
  const file = params.feed as FeedFile
  const { type, format } = feedFormats[file]
  return new Response(format(await loadFeed(file, params.category)), { headers: { 'content-type': type } })
}
