import type { APIRoute, GetStaticPaths } from 'astro'
import { listPaths, type PathProps, showPage } from '#archive-pages.ts'
import { feedFormats } from '#feeds/format.ts'
import { categoryJsonFeedView } from '#views/feed.ts'

export const getStaticPaths = (() => listPaths(categoryJsonFeedView)) satisfies GetStaticPaths

export const GET: APIRoute<PathProps<typeof categoryJsonFeedView>> = async ({ props }) =>
  new Response(await showPage(categoryJsonFeedView, props.page), {
    headers: { 'content-type': feedFormats['feed.json'].type },
  })
