import type { APIRoute, GetStaticPaths } from 'astro'
import { listPaths, type PathProps, showPage } from '#archive-pages.ts'
import { feedFormats } from '#feeds/format.ts'
import { categoryFeedView } from '#views/feed.ts'

export const getStaticPaths = (() => listPaths(categoryFeedView)) satisfies GetStaticPaths

export const GET: APIRoute<PathProps<typeof categoryFeedView>> = async ({ props }) =>
  new Response(await showPage(categoryFeedView, props.page), {
    headers: { 'content-type': feedFormats[props.page.props().file].type },
  })
