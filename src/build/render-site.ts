import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { keepPages } from './keep-pages.ts'
import { type BuiltFile, type Manifest, readManifest, writeManifest } from './manifest.ts'
import { listFiles, publishFolder, unpublishFile } from './publish.ts'

/**
 * Brings the folder `out` to what its code and archive say. What has changed is rendered into `stage` and moved over;
 * nothing else is touched, and what is there no more is removed. A build that is cut off leaves whole files, and the next
 * one finishes it. `render` is Astro's build into `stage`; `index` makes what stands on all pages.
 */
export async function renderSite(
  { out, stage, manifest: file, code, archive }: Site,
  { render, index }: Steps,
): Promise<Rendered> {
  const before = readManifest(file)
  const known = before.type === 'built' && before.out === out ? before : undefined
  const files = known?.files ?? {}
  const current = known?.code === code ? known : undefined
  if (current?.archive === archive && isWhole(out, files)) {
    await index()
    return { rendered: 0, files }
  }

  // Nobody knows whose files these are: they go, as they do whenever Astro builds.
  if (!known && existsSync(out))
    for (const name of readdirSync(out)) if (name !== '.git') rmSync(join(out, name), { recursive: true })
  rmSync(stage, { recursive: true, force: true })
  const pages = keepPages(stage, (page, key) => current?.files[page]?.[0] === key && existsSync(join(out, page)))
  await render(pages.integration)

  const made = listFiles(stage)
  const kept = Object.fromEntries(pages.kept.map((page) => [page, files[page] as BuiltFile]))
  const unsure = [...Object.keys(files), ...made.keys()].map((page): [string, BuiltFile] => [page, ['', 0]])
  writeManifest(file, { type: 'built', out, code, archive: '', files: { ...Object.fromEntries(unsure), ...kept } })
  mkdirSync(out, { recursive: true })
  publishFolder(stage, out)
  const next: Record<string, BuiltFile> = kept
  for (const [page, bytes] of made) next[page] = [pages.keys.get(page) ?? '', bytes]
  for (const page of Object.keys(files)) if (!(page in next)) unpublishFile(out, page)
  rmSync(stage, { recursive: true, force: true })
  await index()
  writeManifest(file, { type: 'built', out, code, archive, files: next })
  return { rendered: made.size, files: next }
}

function isWhole(out: string, files: Record<string, BuiltFile>): boolean {
  return Object.keys(files).every((file) => existsSync(join(out, file)))
}

type Site = { out: string; stage: string; manifest: string; code: string; archive: string }
type Steps = { render: (keepPages: AstroIntegration) => Promise<void>; index: () => Promise<void> }
export type Rendered = { rendered: number; files: Extract<Manifest, { type: 'built' }>['files'] }
