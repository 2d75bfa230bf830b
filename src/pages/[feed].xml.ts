import type { APIRoute, GetStaticPaths } from 'astro'
import { listPaths, type PathProps, showPage } from '#archive-pages.ts'
import { feedFormats } from '#feeds/format.ts'
import { feedView } from '#views/feed.ts'

export const getStaticPaths = (() => listPaths(feedView)) satisfies GetStaticPaths

export const GET: APIRoute<PathProps<typeof feedView>> = async ({ props }) =>
  new Response(await showPage(feedView, props.page), {
    headers: { 'content-type': feedFormats[props.page.props().file].type },
  })
