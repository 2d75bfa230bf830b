import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { APIRoute, GetStaticPaths } from 'astro'

/** MathJax's fonts, from the package that sets the formulas. */
export const GET: APIRoute = async ({ params }) => {
  const font = await readFile(join(folder, `${params.file}.woff`))
  return new Response(new Uint8Array(font), { headers: { 'Content-Type': 'font/woff' } })
}

export const getStaticPaths = (async () => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.woff'))
  return files.map((name) => ({ params: { file: basename(name, '.woff') }, cacheKey: name }))
}) satisfies GetStaticPaths

const folder = 'node_modules/mathjax-full/es5/output/chtml/fonts/woff-v2'
