import { build } from 'astro'
import { parseConfig } from '#config.ts'
import { buildSearch } from '#search/build-search.ts'
import userConfig from '../digest.config.ts'

/** Builds the site of the current settings: pages, feeds and JSON by Astro, then the search index over the archive. */
export async function buildSite(): Promise<string> {
  const { content, out } = parseConfig(userConfig, process.env)
  await build({ logLevel: 'warn' })
  const records = await buildSearch(content, out)
  console.log(`Built the site in ${out}, with a search index of ${records} papers.`)
  return out
}
