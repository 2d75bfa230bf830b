import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { APIRoute, GetStaticPaths } from 'astro'
import { formulaFonts } from '#render/formula-files.ts'

/** MathJax's fonts, from the package that sets the formulas. */
export const GET: APIRoute = async ({ params }) => {
  const font = await readFile(join(formulaFonts, `${params.file}.woff`))
  return new Response(new Uint8Array(font), { headers: { 'Content-Type': 'font/woff' } })
}

export const getStaticPaths = (async () => {
  const files = (await readdir(formulaFonts)).filter((name) => name.endsWith('.woff'))
  return files.map((name) => ({ params: { file: basename(name, '.woff') }, cacheKey: name }))
}) satisfies GetStaticPaths
