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
  // First, while the disk is not yet busy with what large sites have left.
  const answered = await measureAnswered(from, plain)
  const dealt = await dealArchives(join(folder, `${papers}`), { from, papers, perDay })
  const sites = { large: join(folder, 'large'), small: join(folder, 'small') }
  const large = await measureArchive(dealt.large, sites.large)
  const small = await measureArchive(dealt.small, sites.small)
  const weights = await weighPages(join(sites.large, 'content'), large.out)
  const results: ArchiveResults = { large, small, weights, ...answered }
  const table = archiveTable(results)
  if (!keep) for (const site of Object.values(sites)) await rm(site, { recursive: true, force: true })
  await mkdir(kept, { recursive: true })
  await writeFile(join(kept, 'archive.json'), `${JSON.stringify({ papers, perDay, ...results }, undefined, 2)}\n`)
  await writeFile('scripts/bench/archive/results.txt', `${table}\n`)
  console.log(table)
}

/** Papers with answers, built here and as a plain site. */
async function measureAnswered(from: string, papers: number): Promise<Partial<ArchiveResults>> {
  if (papers === 0) return {}
  const corpus = realCorpus(await readRealDays(from), { papers, seed: 1 })
  const place = join(folder, 'plain')
  const { sheaf, plain } = await measureSites(corpus, place)
  await rm(place, { recursive: true, force: true })
  return { answered: papers, faq: sheaf, plain }
}

const kept = '.sheaf/bench'
const folder = join(kept, 'archive')
