import type { APIRoute, GetStaticPaths } from 'astro'
import { listPaths, type PathProps, showPage } from '#archive-pages.ts'
import { sitemapView } from '#views/sitemap.ts'

export const getStaticPaths = (() => listPaths(sitemapView)) satisfies GetStaticPaths

export const GET: APIRoute<PathProps<typeof sitemapView>> = async ({ props }) =>
  new Response(await showPage(sitemapView, props.page), { headers: { 'content-type': 'application/xml' } })
