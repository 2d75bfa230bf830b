import { resolve } from 'node:path'
import { build } from 'astro'
import { parseConfig } from '#config.ts'
import { listDays } from '#content/archive.ts'
import { buildSearch } from '#search/build-search.ts'
import userConfig from '../digest.config.ts'

/** Builds the site of the current settings: pages, feeds and JSON by Astro, then the search index over the archive. */
export async function buildSite(): Promise<string> {
  const { content, out } = parseConfig(userConfig, process.env)
  if ((await listDays(content)).length === 0) {
    // A site without a single day would take the place of a full one.
    throw new Error(
      `There are no days in ${resolve(content)}. Run \`npm run digest\` first, or set SHEAF_CONTENT to the archive's folder.`,
    )
  }
  await build({ logLevel: 'warn' })
  const cache = process.env.SHEAF_CACHE || '.sheaf/cache'
  const records = await buildSearch({ content, out, cache })
  console.log(`Built the site in ${out}, with a search index of ${records} papers.`)
  return out
}
