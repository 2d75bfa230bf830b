import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ArchiveResults, archiveTable } from './archive/archive-table.ts'
import { dealArchive } from './archive/dealt-archive.ts'
import { measureArchive } from './archive/measure-archive.ts'
import { weighPages } from './archive/weigh-pages.ts'
import type { ArchiveRequest } from './arguments.ts'
import { measureSites } from './build.ts'
import { realCorpus } from './real-corpus.ts'
import { readRealDays } from './real-paper.ts'

/** Builds archives of two sizes from nothing, unchanged and with a day more; prints and keeps what it took. */
export async function benchArchive({ from, papers, perDay, plain, keep }: ArchiveRequest): Promise<void> {
  const [largeFolder, smallFolder] = [join(folder, `${papers}`), join(folder, `${papers / 10}`)]
  const large = await measureArchive(
    await dealArchive(join(largeFolder, 'dealt'), { from, papers, perDay }),
    join(largeFolder, 'site'),
  )
  const small = await measureArchive(
    await dealArchive(join(smallFolder, 'dealt'), { from, papers: papers / 10, perDay }),
    join(smallFolder, 'site'),
  )
  const weights = await weighPages(join(largeFolder, 'site/content'), large.out)
  const results: ArchiveResults = { large, small, weights }
  if (plain > 0) {
    const corpus = realCorpus(await readRealDays(from), { papers: plain, seed: 1 })
    const sites = await measureSites(corpus, join(folder, 'plain'))
    Object.assign(results, { answered: plain, faq: sites.sheaf, plain: sites.plain })
  }
  const table = archiveTable(results)
  if (!keep)
    for (const site of [largeFolder, smallFolder]) await rm(join(site, 'site'), { recursive: true, force: true })
  await rm(join(folder, 'plain'), { recursive: true, force: true })
  await mkdir(kept, { recursive: true })
  await writeFile(join(kept, 'archive.json'), `${JSON.stringify({ papers, perDay, ...results }, undefined, 2)}\n`)
  await writeFile('scripts/bench/archive/results.txt', `${table}\n`)
  console.log(table)
}

const kept = '.sheaf/bench'
const folder = join(kept, 'archive')
