import { join, resolve } from 'node:path'
import { type AstroInlineConfig, build } from 'astro'
import { fingerprintCode } from '#build/fingerprint.ts'
import { buildFolders } from '#build/folders.ts'
import { listFiles } from '#build/publish.ts'
import { readInWorkers } from '#build/read-in-workers.ts'
import { refreshCatalogue } from '#build/refresh-catalogue.ts'
import { renderSite } from '#build/render-site.ts'
import { findSizeWarning } from '#build/site-size.ts'
import { type Config, parseConfig } from '#config.ts'
import { listDays } from '#content/archive.ts'
import { openCatalogue, removeOtherCatalogues } from '#content/catalogue.ts'
import { keepFormulas } from '#render/formula.ts'
import { buildSearch } from '#search/build-search.ts'
import { indexFolder } from '#search/format/manifest.ts'
import { toSite } from '#site.ts'
import userConfig from '../digest.config.ts'

/**
 * Builds the site of the current settings: pages, feeds and JSON by Astro, then the search index over the archive. Only
 * what has changed since the last build is read, rendered and written. Without `search`, the index stays as it is.
 */
export async function buildSite({ search = true } = {}): Promise<string> {
  const config = parseConfig(userConfig, process.env)
  const { content, out, cache } = config
  if ((await listDays(content)).length === 0) {
    // A site without a single day would take the place of a full one.
    throw new Error(
      `There are no days in ${resolve(content)}. Run \`npm run digest\` first, or set SHEAF_CONTENT to the archive's folder.`,
    )
  }
  const folders = buildFolders(config)
  keepFormulas(cache)
  const archive = await readArchive(config, folders.catalogue)
  const code = fingerprintCode(toSite(config, folders.catalogue))
  const { rendered, files } = await renderSite(
    { ...folders, out: resolve(out), code, archive },
    {
      render: (keepPages) => build({ ...inline, outDir: folders.stage, integrations: [keepPages] }),
      index: async () => {
        if (search) await buildSearch({ content, out, cache })
      },
    },
  )
  forgetAnswers(folders.catalogue)
  const all = Object.keys(files).length
  console.log(
    rendered === 0 ? `Nothing has changed: ${all} files in ${out}.` : `Built ${rendered} of ${all} files in ${out}.`,
  )
  const warning = findSizeWarning(Object.values(files).reduce((sum, [, bytes]) => sum + bytes, weighSearch(out)))
  if (warning) console.warn(warning)
  return out
}

/** Answers stand on one page, which has them now; kept as well, they would be most of the catalogue. */
function forgetAnswers(file: string): void {
  const catalogue = openCatalogue(file)
  catalogue.dropRendered('faqs')
  catalogue.close()
}

/** Bytes of the search index, which is not of the pages' making. */
function weighSearch(out: string): number {
  return [...listFiles(join(out, indexFolder)).values()].reduce((sum, bytes) => sum + bytes, 0)
}

/** The archive has been read before Astro starts. */
const inline: AstroInlineConfig = { logLevel: 'warn', vite: { define: { __SHEAF_READ__: 'true' } } }

/** Reads what has changed of the archive; returns a hash of all of it. */
async function readArchive({ content, cache }: Config, file: string): Promise<string> {
  const catalogue = openCatalogue(file)
  try {
    removeOtherCatalogues(file)
    await refreshCatalogue(catalogue, content, (files) => readInWorkers(files, cache))
    return catalogue.digest()
  } finally {
    catalogue.close()
  }
}
