import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '#content/read-archive.ts'
import type { Shell } from '#layouts/shell.ts'
import { findMissing } from './find-missing.ts'
import { makePages } from './make-pages.ts'
import {
  type BuiltDay,
  type BuiltFile,
  type Files,
  type Manifest,
  openManifest,
  unsure,
  type Weight,
  weigh,
} from './manifest.ts'
import type { Output, Place, Plan, SortedDays } from './plan-pages.ts'
import { listFiles, publishFolder, unpublishFile } from './publish.ts'
import type { RunningAstro } from './run-astro.ts'
import type { Shares } from './shares.ts'

/**
 * Brings the folder `out` to what its code and archive say. What has changed is rendered into `stage` and moved over;
 * nothing else is touched, and what is there no more is removed. A build that is cut off leaves whole files, and the next
 * one finishes it.
 */
export async function renderSite({ out, stage, manifest: file, code, shares }: Site, steps: Steps): Promise<Rendered> {
  const manifest = openManifest(file)
  const made = manifest.made()
  const known = made?.out === out ? manifest : undefined
  const current = made?.code === code ? known : undefined
  const missing = current ? findMissing(out, file, weighAll(current).count) : Promise.resolve(new Set<string>())
  let astro: RunningAstro | undefined
  const startAstro = () => {
    if (astro) return astro
    rmSync(stage.folder, { recursive: true, force: true })
    shares.leaveOne()
    astro = steps.startAstro(stage.astro)
    shares.start()
    astro.shell.then(shares.takeAll, () => {})
    return astro
  }
  try {
    // From nothing, or where there is news, Astro is at work while the archive is being read.
    if (!current) startAstro()
    const archive = await steps.read(startAstro)
    if (current && made?.archive === archive.digest && (await missing).size === 0) {
      await (await steps.index())()
      return { rendered: 0, ...weighAll(current) }
    }

    // Nobody knows whose files these are: they go, as they do whenever Astro builds, once there is something to follow.
    if (!known && existsSync(out))
      for (const name of readdirSync(out)) if (name !== '.git') rmSync(join(out, name), { recursive: true })
    const { shell } = startAstro()
    const [{ looseFiles, planPages, sortDays }, gone] = await Promise.all([import('./plan-pages.ts'), missing])
    // What was under way when the last build was cut off counts as gone.
    for (const page of current?.unsure() ?? []) gone.add(page)
    // Where all is new, it comes after the pages: both at once would take the memory of both.
    const early = current && steps.index()
    const loose = new Map(Object.entries(known?.files() ?? {}))
    let days: SortedDays = { kept: new Map(), others: new Map() }
    const sort = () => {
      days = sortDays(archive, current, gone)
      for (const [page, built] of looseFiles(known, days)) loose.set(page, built)
      return days.others
    }
    const output: Output = {
      isMade: (page, key) => current !== undefined && loose.get(page)?.[0] === key && !gone.has(page),
      isSound: (page) => current !== undefined && !gone.has(page) && hasBytes(join(out, page), loose.get(page)?.[1]),
    }
    const [places, kept, making] = [new Map<string, Place>(), new Map<string, BuiltFile>(), [] as Promise<void>[]]
    for (const plan of planPages(archive, sort, output)) {
      for (const [page, place] of plan.places) places.set(page, place)
      for (const page of plan.kept) kept.set(page, loose.get(page) as BuiltFile)
      making.push(...(await startMaking(plan, shell, shares)))
    }
    for (const [date, { papers = {} }] of days.others) {
      for (const [page, built] of Object.entries(papers)) {
        places.set(page, { key: built[0], date })
        kept.set(page, built)
      }
    }
    await Promise.all(making)
    await shares.end()
    const indexing = early ?? steps.index()

    const rendered = new Map([...listFiles(stage.astro), ...listFiles(stage.pages)])
    const gaps = [...manifest.days().keys()].filter((date) => !days.kept.has(date))
    // What other code has put there may be any page.
    const doubtful = current ? rendered.keys() : [...loose.keys(), ...rendered.keys()]
    const between = { made: { out, code, archive: '' }, days: new Map(), gone: current ? [] : gaps }
    manifest.keep({ ...between, files: { ...current?.files(), ...toUnsure(doubtful) } })
    mkdirSync(out, { recursive: true })
    // Style sheets and scripts before the pages that name them.
    await publishFolder(stage.astro, out)
    await publishFolder(join(stage.pages, 'math'), join(out, 'math'))
    await publishFolder(stage.pages, out)
    for (const page of loose.keys()) if (!kept.has(page) && !rendered.has(page)) unpublishFile(out, page)
    rmSync(stage.folder, { recursive: true, force: true })
    const publishIndex = await indexing
    await publishIndex()
    for (const [page, bytes] of rendered) kept.set(page, [places.get(page)?.key ?? '', bytes])
    const built = putInPlace(kept, places, days.others)
    manifest.keep({ made: { out, code, archive: archive.digest }, ...built, gone: gaps })
    return { rendered: rendered.size, ...weighAll(manifest) }
  } finally {
    astro?.stop()
    manifest.close()
  }
}

function toUnsure(pages: Iterable<string>): Files {
  return Object.fromEntries([...pages].map((page) => [page, unsure]))
}

function hasBytes(file: string, bytes: number | undefined): boolean {
  return bytes !== undefined && statSync(file, { throwIfNoEntry: false })?.size === bytes
}

/** Each file to its day. */
function putInPlace(files: Map<string, BuiltFile>, places: Map<string, Place>, others: SortedDays['others']): Built {
  const days = new Map(
    [...others].map(([date, { key, lines }]): [string, BuiltDay] => [date, { key, lines, files: {} }]),
  )
  const built: Built = { files: {}, days }
  for (const [page, file] of files) {
    const folder = days.get(places.get(page)?.date ?? '')?.files ?? built.files
    folder[page] = file
  }
  return built
}

function weighAll(manifest: Manifest): Weight {
  const total = weigh(manifest.files())
  for (const { count, bytes } of manifest.days().values()) {
    total.count += count
    total.bytes += bytes
  }
  return total
}

/** Files need not wait for the empty page; where it is there, each day's files and pages are made together. */
async function startMaking({ files, pages }: Plan, shell: Promise<Shell>, shares: Shares): Promise<Promise<void>[]> {
  await new Promise(setImmediate)
  const empty = await Promise.race([shell, undefined])
  if (empty) return [makePages([...files, ...pages], empty, shares)]
  return [makePages(files, undefined, shares), shell.then((late) => makePages(pages, late, shares))]
}

/** `stage`: where Astro and the views' pages are rendered, within a folder. */
type Site = {
  out: string
  stage: { folder: string; astro: string; pages: string }
  manifest: string
  code: string
  shares: Shares
}
type Steps = {
  /** Reads what has changed of the archive; calls `onNews` first where anything seems to. */
  read: (onNews: () => void) => Promise<Archive>
  /** Starts Astro's build into a folder. */
  startAstro: (folder: string) => RunningAstro
  /** Makes the search index; it comes into the site by calling what is returned, once its pages are there. */
  index: () => Promise<() => Promise<void>>
}
/** How many files were made; how many there are, and how many bytes these have. */
export type Rendered = { rendered: number } & Weight

type Built = { files: Files; days: Map<string, BuiltDay> }
