import type { APIRoute, GetStaticPaths } from 'astro'
import { listPaths, type PathProps, showPage } from '#archive-pages.ts'
import { dayJsonView } from '#views/day-json.ts'

export const getStaticPaths = (() => listPaths(dayJsonView)) satisfies GetStaticPaths

export const GET: APIRoute<PathProps<typeof dayJsonView>> = async ({ props }) =>
  new Response(await showPage(dayJsonView, props.page), { headers: { 'content-type': 'application/json' } })
