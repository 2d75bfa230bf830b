import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { indexFolder } from '#search/format/manifest.ts'
import type { SearchRequest } from './arguments.ts'
import { writeDays } from './corpus.ts'
import { type Measured, runMeasured } from './run-measured.ts'
import { type Asked, askAll, type Engine } from './search/ask.ts'
import { type SearchCorpus, searchCorpus } from './search/corpus.ts'
import { pagefind, searchPage } from './search/engines.ts'
import { type KnownItem, knownItems } from './search/known-items.ts'
import { serve } from './search/serve.ts'
import { searchTable } from './search/table.ts'
import { sheafSite } from './sheaf-site.ts'
import { weighFolder } from './weight.ts'

/** Measures the search over an archive of real papers beside one Pagefind index, and prints and keeps the figures. */
export async function benchSearch(request: SearchRequest): Promise<void> {
  const corpus = await searchCorpus(request)
  await rm(folder, { recursive: true, force: true })
  await writeDays(content, corpus.days, [])
  const papers = corpus.days.flatMap(({ entries }) => entries.map(({ paper }) => paper))
  const items = knownItems(papers, { count: 30, seed: request.seed })
  const figures = {
    papers: papers.length,
    pagefind: await measurePagefind(items),
    sheaf: await measureSheaf(corpus, items),
  }
  await rm(folder, { recursive: true, force: true })
  await writeFile(join(results, 'search.json'), `${JSON.stringify({ request, ...figures }, undefined, 2)}\n`)
  console.log(searchTable(figures))
}

const results = '.sheaf/bench'
const folder = join(results, 'search')
const content = join(folder, 'content')

async function measurePagefind(items: KnownItem[]) {
  const out = join(folder, 'pagefind')
  const build = await measure('scripts/bench/search/pagefind-index.ts', content, out)
  await writeFile(join(out, 'empty.html'), '<!doctype html><title>Pagefind</title>')
  return { build, size: await weighFolder(out), asked: await askServed(out, items, pagefind) }
}

async function measureSheaf({ days, sameMonth, nextMonth }: SearchCorpus, items: KnownItem[]) {
  const [out, cache] = [join(folder, 'index'), join(folder, 'cache')]
  const index = () => measure('scripts/bench/index-search.ts', content, out, cache)
  const build = await index()
  const size = await weighFolder(out)
  const unchanged = await index()
  await writeDays(content, [sameMonth], [])
  const addDay = await index()
  // Most days there is a new part, which is one more to ask.
  const site = await emptySite(days.slice(-1))
  await rename(join(out, indexFolder), join(site, indexFolder))
  const asked = await askServed(site, items, searchPage)
  await writeDays(content, [nextMonth], [])
  return { build, size, asked, unchanged, addDay, newMonth: await index() }
}

/** A built site of a few papers, for its search page. */
async function emptySite(days: SearchCorpus['days']): Promise<string> {
  const site = await sheafSite(resolve(folder, 'sheaf'), ['cs'])
  const few = days.map(({ date, entries }) => ({ date, entries: entries.slice(0, 3) }))
  await writeDays(site.content, few, ['cs'])
  await site.build()
  return site.out
}

async function askServed(root: string, items: KnownItem[], engine: (address: string) => Engine): Promise<Asked[]> {
  const server = await serve(root)
  try {
    return await askAll(items, engine(server.address), server)
  } finally {
    server.close()
  }
}

async function measure(...args: string[]): Promise<Omit<Measured, 'output'>> {
  await mkdir(folder, { recursive: true })
  const { output: _, ...figures } = await runMeasured(args)
  return figures
}

type Awaits<T extends (...args: never[]) => unknown> = Awaited<ReturnType<T>>
export type SearchResults = {
  papers: number
  sheaf: Awaits<typeof measureSheaf>
  pagefind: Awaits<typeof measurePagefind>
}
