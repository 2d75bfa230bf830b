import type { APIRoute, GetStaticPaths } from 'astro'
import { listPaths, type PathProps, showPage } from '#archive-pages.ts'
import { formulaStylesView } from '#views/formula-styles.ts'

export const getStaticPaths = (() => listPaths(formulaStylesView)) satisfies GetStaticPaths

export const GET: APIRoute<PathProps<typeof formulaStylesView>> = async ({ props }) =>
  new Response(await showPage(formulaStylesView, props.page), { headers: { 'content-type': 'text/css' } })
