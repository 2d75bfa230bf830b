import type { APIRoute, GetStaticPaths } from 'astro'
import { formulaStylesName, formulaStylesText } from '#components/site/formula-styles.ts'

/** The stylesheet of all formulas. */
export const GET: APIRoute = () => new Response(formulaStylesText, { headers: { 'Content-Type': 'text/css' } })

export const getStaticPaths = (() => [
  { params: { file: formulaStylesName }, cacheKey: formulaStylesName },
]) satisfies GetStaticPaths
