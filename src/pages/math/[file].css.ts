import { basename } from 'node:path'
import type { APIRoute, GetStaticPaths } from 'astro'
import { formulaStylesPath, formulaStylesText } from '#render/formula-styles.ts'

/** The stylesheet of all formulas. */
export const GET: APIRoute = () => new Response(formulaStylesText, { headers: { 'Content-Type': 'text/css' } })

export const getStaticPaths = (() => [
  { params: { file: basename(formulaStylesPath, '.css') }, cacheKey: formulaStylesPath },
]) satisfies GetStaticPaths
