import type { APIRoute } from 'astro'
import { showOnly } from '#archive-pages.ts'
import { sitemapIndexView } from '#views/sitemap.ts'

export const GET: APIRoute = async () =>
  new Response((await showOnly(sitemapIndexView)) ?? null, { headers: { 'content-type': 'application/xml' } })
