import { resolve } from 'node:path'
import { compileLess, manyFiles } from '#build/compile-less.js'
import { fingerprintCode } from '#build/fingerprint.ts'
import { buildFolders } from '#build/folders.ts'
import { readContent } from '#build/read-content.ts'
import { refreshCatalogue } from '#build/refresh-catalogue.ts'
import { type Rendered, renderSite } from '#build/render-site.ts'
import { runAstro } from '#build/run-astro.ts'
import { createShares, type Shares } from '#build/shares.ts'
import { findSizeWarning } from '#build/site-size.ts'
import { type Config, parseConfig } from '#config.ts'
import { type Catalogue, openCatalogue, removeOtherCatalogues } from '#content/catalogue.ts'
import { listDays } from '#content/list-days.ts'
import { type Archive, readArchive } from '#content/read-archive.ts'
import { foreseeDays } from '#content/refresh-days.ts'
import { makeIndexBeside } from '#search/index-beside.ts'
import { publishIndex, weighIndex } from '#search/publish.ts'
import { setSite, toSite } from '#site.ts'
import userConfig from '../digest.config.ts'

/**
 * Builds the site of the current settings: its pages, feeds and JSON, then the search index over the archive. Only what has
 * changed since the last build is read, rendered and written. Without `search`, the index stays as it is.
 */
export async function buildSite({ search = true } = {}): Promise<string> {
  const config = parseConfig(userConfig, process.env)
  const { content, out, cache, faqMonths } = config
  if ((await listDays(content)).length === 0) {
    // A site without a single day would take the place of a full one.
    throw new Error(
      `There are no days in ${resolve(content)}. Run \`npm run digest\` first, or set SHEAF_CONTENT to the archive's folder.`,
    )
  }
  const folders = buildFolders(config)
  const site = toSite(config, folders.catalogue)
  setSite(site)
  const catalogue = openCatalogue(folders.catalogue)
  const shares = createShares({ site, folder: folders.stage.pages, out: resolve(out) })
  try {
    const rendered = await renderSite(
      { ...folders, out: resolve(out), code: fingerprintCode(site), shares },
      {
        read: (onNews) => refresh(config, catalogue, shares, onNews),
        startAstro: runAstro,
        index: async () => {
          if (!search) return async () => {}
          const manifest = await makeIndexBeside({ catalogue: folders.catalogue, content, cache, faqMonths })
          return () => publishIndex(manifest, { out, cache })
        },
      },
    )
    // Answers stand on one page, which has them now; kept as well, they would be most of the catalogue.
    catalogue.dropRendered('faqs')
    removeOtherCatalogues(folders.catalogue)
    tell(out, rendered)
    return out
  } finally {
    await shares.end()
    catalogue.close()
  }
}

/** Reads what has changed of the archive. */
async function refresh(
  { content, categories, languages, faqMonths }: Config,
  catalogue: Catalogue,
  shares: Shares,
  onNews: () => void,
): Promise<Archive> {
  let foreseen: ReturnType<typeof foreseeDays> | undefined
  await refreshCatalogue(catalogue, content, {
    onNews,
    readFiles(files) {
      if (files.length >= manyFiles) compileLess(false)
      const paths = files.map(({ path }) => path)
      return meanwhile(readContent(files, shares), () => {
        foreseen = foreseeDays(catalogue, paths)
      })
    },
  })
  return readArchive(catalogue, { followed: categories, languages, faqMonths }, foreseen)
}

/** Does some work while the first of the batches is under way. */
async function* meanwhile<T>(batches: AsyncGenerator<T>, work: () => void): AsyncGenerator<T> {
  const first = batches.next()
  work()
  const { value, done } = await first
  if (done) return
  yield value
  yield* batches
}

function tell(out: string, { rendered, count, bytes }: Rendered): void {
  console.log(
    rendered === 0
      ? `Nothing has changed: ${count} files in ${out}.`
      : `Built ${rendered} of ${count} files in ${out}.`,
  )
  const warning = findSizeWarning(bytes + weighIndex(out))
  if (warning) console.warn(warning)
}
