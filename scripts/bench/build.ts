import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuildRequest } from './arguments.ts'
import { buildTable } from './build-table.ts'
import { type Corpus, writeDays } from './corpus.ts'
import { measureSite, type SiteFigures } from './measure-site.ts'
import { plainSite, wrapAnswers } from './plain-site.ts'
import { realCorpus } from './real-corpus.ts'
import { readRealDays } from './real-paper.ts'
import { sheafSite } from './sheaf-site.ts'
import { syntheticCorpus } from './synthetic.ts'

/** Builds Sheaf and the plain site over the same papers, one after the other, and prints and keeps what they took. */
export async function benchBuild(request: BuildRequest): Promise<void> {
  const corpus = request.from ? realCorpus(await readRealDays(request.from), request) : syntheticCorpus(request)
  await rm(folder, { recursive: true, force: true })
  const figures = await measureSites(corpus, folder)
  if (!request.keep) await rm(folder, { recursive: true, force: true })
  await mkdir(results, { recursive: true })
  await writeFile(join(results, 'build.json'), `${JSON.stringify({ request, ...figures }, undefined, 2)}\n`)
  console.log(buildTable(figures, corpus))
}

const results = '.sheaf/bench'
const folder = join(results, 'build')

/** Measures Sheaf and the plain site over the same papers, in a folder within the project. */
export async function measureSites(corpus: Corpus, folder: string): Promise<BuildFigures> {
  const sheaf = await sheafSite(join(folder, 'sheaf'), corpus.followed)
  const plain = await plainSite(join(folder, 'plain'))
  return {
    sheaf: await measureSite(sheaf, corpus, (days) => writeDays(sheaf.content, days, corpus.followed)),
    plain: await measureSite(plain, corpus, async (days) => {
      await writeDays(plain.content, days, corpus.followed)
      await wrapAnswers(plain.content, days)
    }),
  }
}

export type BuildFigures = { sheaf: SiteFigures; plain: SiteFigures }
