import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ArchiveResults, archiveTable } from './archive/archive-table.ts'
import { dealArchives } from './archive/dealt-archive.ts'
import { measureArchive } from './archive/measure-archive.ts'
import { weighPages } from './archive/weigh-pages.ts'
import type { ArchiveRequest } from './arguments.ts'
import { measureSites } from './build.ts'
import { realCorpus } from './real-corpus.ts'
import { readRealDays } from './real-paper.ts'

/** Builds archives of two sizes from nothing, unchanged and with the same day more; prints and keeps what it took. */
export async function benchArchive({ from, papers, perDay, plain, keep }: ArchiveRequest): Promise<void> {
  const dealt = await dealArchives(join(folder, `${papers}`), { from, papers, perDay })
  const sites = { large: join(folder, 'large'), small: join(folder, 'small') }
  const large = await measureArchive(dealt.large, sites.large)
  const small = await measureArchive(dealt.small, sites.small)
  const weights = await weighPages(join(sites.large, 'content'), large.out)
  const results: ArchiveResults = { large, small, weights }
  if (plain > 0) {
    const corpus = realCorpus(await readRealDays(from), { papers: plain, seed: 1 })
    const both = await measureSites(corpus, join(folder, 'plain'))
    Object.assign(results, { answered: plain, faq: both.sheaf, plain: both.plain })
  }
  const table = archiveTable(results)
  if (!keep) for (const site of Object.values(sites)) await rm(site, { recursive: true, force: true })
  await rm(join(folder, 'plain'), { recursive: true, force: true })
  await mkdir(kept, { recursive: true })
  await writeFile(join(kept, 'archive.json'), `${JSON.stringify({ papers, perDay, ...results }, undefined, 2)}\n`)
  await writeFile('scripts/bench/archive/results.txt', `${table}\n`)
  console.log(table)
}

const kept = '.sheaf/bench'
const folder = join(kept, 'archive')
