import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { giveArchive } from '#content/given-archive.ts'
import type { Archive } from '#content/read-archive.ts'
import { type IsMade, keepPages } from './keep-pages.ts'
import { makePages } from './make-pages.ts'
import { type BuiltFile, type Manifest, readManifest, writeManifest } from './manifest.ts'
import type { Plan } from './plan-pages.ts'
import { listFiles, publishFolder, unpublishFile } from './publish.ts'
import type { Shares } from './shares.ts'

/**
 * Brings the folder `out` to what its code and archive say. What has changed is rendered into `stage` and moved over;
 * nothing else is touched, and what is there no more is removed. A build that is cut off leaves whole files, and the next
 * one finishes it.
 */
export async function renderSite({ out, stage, manifest: file, code, shares }: Site, steps: Steps): Promise<Rendered> {
  const before = readManifest(file)
  const known = before.type === 'built' && before.out === out ? before : undefined
  const files = known?.files ?? {}
  const current = known?.code === code ? known : undefined
  const reading = steps.read()
  // From nothing, Astro starts while the archive is being read.
  if (current && current.archive === (await reading).digest && isWhole(out, files)) {
    await steps.index()
    return { rendered: 0, files }
  }

  // Nobody knows whose files these are: they go, as they do whenever Astro builds, once there is something to follow.
  if (!known && existsSync(out)) {
    await reading
    for (const name of readdirSync(out)) if (name !== '.git') rmSync(join(out, name), { recursive: true })
  }
  rmSync(stage, { recursive: true, force: true })
  const isMade: IsMade = (page, key) => current?.files[page]?.[0] === key && existsSync(join(out, page))
  const { keys, kept } = await renderStage(reading, isMade, shares, steps.render)

  const archive = (await reading).digest
  const made = listFiles(stage)
  const keptFiles = Object.fromEntries(kept.map((page) => [page, files[page] as BuiltFile]))
  const unsure = [...Object.keys(files), ...made.keys()].map((page): [string, BuiltFile] => [page, ['', 0]])
  writeManifest(file, { type: 'built', out, code, archive: '', files: { ...Object.fromEntries(unsure), ...keptFiles } })
  mkdirSync(out, { recursive: true })
  publishFolder(stage, out)
  const next: Record<string, BuiltFile> = keptFiles
  for (const [page, bytes] of made) next[page] = [keys.get(page) ?? '', bytes]
  for (const page of Object.keys(files)) if (!(page in next)) unpublishFile(out, page)
  rmSync(stage, { recursive: true, force: true })
  await steps.index()
  writeManifest(file, { type: 'built', out, code, archive, files: next })
  return { rendered: made.size, files: next }
}

/** Renders what has changed: the pages that an archive has many of in parallel, all others by Astro. */
async function renderStage(
  reading: Promise<ReadArchive>,
  isMade: IsMade,
  shares: Shares,
  render: Steps['render'],
): Promise<{ keys: Map<string, string>; kept: string[] }> {
  const plan = planArchive(reading, isMade)
  // Astro may fail before anybody waits for it.
  plan.catch(() => {})
  let making: Promise<void> | undefined
  const pages = keepPages({
    isReady: plan,
    isMade,
    onShell: (shell) => {
      making = plan.then(({ changed }) => makePages(changed, shell, shares))
      // It is awaited once Astro is through.
      making.catch(() => {})
    },
  })
  try {
    await render(pages.integration)
    await making
  } finally {
    giveArchive(undefined)
  }
  const { keys, kept } = await plan
  return { keys: new Map([...pages.keys, ...keys]), kept: [...pages.kept, ...kept] }
}

async function planArchive(reading: Promise<ReadArchive>, isMade: IsMade): Promise<Plan> {
  const { planPages } = await import('./plan-pages.ts')
  const { archive } = await reading
  giveArchive(archive)
  return planPages(archive, isMade)
}

function isWhole(out: string, files: Record<string, BuiltFile>): boolean {
  return Object.keys(files).every((file) => existsSync(join(out, file)))
}

type Site = { out: string; stage: string; manifest: string; code: string; shares: Shares }
/** `digest`: a hash of all of it. */
export type ReadArchive = { archive: Archive; digest: string }

type Steps = {
  /** Reads what has changed of the archive. */
  read: () => Promise<ReadArchive>
  /** Astro's build into `stage`. */
  render: (keepPages: AstroIntegration) => Promise<void>
  /** Makes what stands on all pages. */
  index: () => Promise<void>
}
export type Rendered = { rendered: number; files: Extract<Manifest, { type: 'built' }>['files'] }
