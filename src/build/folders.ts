import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { catalogueFile } from '#content/catalogue.ts'
import { fingerprintReader } from './fingerprint.ts'

/** Where a build of `content` into `out` keeps what the next one needs in `cache`, and where it renders. */
export function buildFolders({ content, out, cache }: Folders): BuildFolders {
  const version = hash(`${resolve(content)} ${fingerprintReader()}`)
  return {
    catalogue: catalogueFile(cache, version),
    manifest: join(cache, `pages-${hash(resolve(out))}.db`),
    // Within the project, where Astro finds its packages while it renders.
    stage: stageFolders(resolve('.sheaf/stage', hash(resolve(out)))),
  }
}

function stageFolders(folder: string): BuildFolders['stage'] {
  return { folder, astro: join(folder, 'astro'), pages: join(folder, 'pages') }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

export type BuildFolders = {
  catalogue: string
  manifest: string
  stage: { folder: string; astro: string; pages: string }
}
type Folders = { content: string; out: string; cache: string }
