import type { APIRoute } from 'astro'
import { showOnly } from '#archive-pages.ts'
import { feedFormats } from '#feeds/format.ts'
import { jsonFeedView } from '#views/feed.ts'

export const GET: APIRoute = async () =>
  new Response(await showOnly(jsonFeedView), { headers: { 'content-type': feedFormats['feed.json'].type } })
