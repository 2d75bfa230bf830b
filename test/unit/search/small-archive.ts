import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { refreshCatalogue } from '#build/refresh-catalogue.ts'
import { IndexPart } from '#client/search/part.ts'
import { parseQuery } from '#client/search/query.ts'
import { searchArchive } from '#client/search/search-archive.ts'
import { writeDay, writePaper } from '#content/archive.ts'
import { openCatalogue } from '#content/catalogue.ts'
import { readArchive } from '#content/read-archive.ts'
import type { Paper } from '#paper/schema.ts'
import { buildSearch } from '#search/build-search.ts'
import { indexFolder, manifestPath, parseManifest } from '#search/format/manifest.ts'
import { listPapers, type PaperLine } from '#search/list-papers.ts'
import { exampleDay, examplePaper } from '../content/example-paper.ts'
import { temporaryFolder } from '../content/temporary-folder.ts'

/** An archive of invented papers, and where its index is made and published. */
export async function smallArchive(): Promise<SmallArchive> {
  const folder = await temporaryFolder()
  const [content, out, cache] = [join(folder, 'content'), join(folder, 'site'), join(folder, 'cache')]
  const file = join(cache, 'catalogue.db')
  async function list(faqMonths: number | undefined): Promise<PaperLine[]> {
    const catalogue = openCatalogue(file)
    await refreshCatalogue(catalogue, content)
    readArchive(catalogue, { followed: ['cs.LG'], languages: ['en'], faqMonths })
    const papers = listPapers(catalogue)
    catalogue.close()
    return papers
  }
  return {
    folder,
    cache: join(cache, 'search'),
    index: join(out, indexFolder),
    catalogue: file,
    async build(faqMonths) {
      const papers = await list(faqMonths)
      await buildSearch({ papers, content, out, cache, faqMonths })
      return papers.length
    },
    async list(date, papers) {
      for (const paper of papers) await writePaper(content, paper)
      const lines = papers.map(({ id }) => ({ id, version: 1, type: 'new' as const, in: {} }))
      await writeDay(content, exampleDay({ date, papers: lines, expected: papers.length, received: papers.length }))
    },
    write: (paper) => writePaper(content, paper),
    readManifest: async () => parseManifest(await readFile(join(out, indexFolder, manifestPath), 'utf8')),
    async find(words) {
      const { parts } = parseManifest(await readFile(join(out, indexFolder, manifestPath), 'utf8'))
      const read = async (path: string) => inflateRawSync(await readFile(join(out, indexFolder, path)))
      const indexParts = parts.map((part) => new IndexPart(part, read))
      const answers = await Array.fromAsync(searchArchive(indexParts, parseQuery(words)))
      const hits = answers.at(-1)?.hits ?? []
      const shown = await Promise.all(hits.map(({ part, paper }) => part.getShown(paper)))
      return shown.map(({ id, title }) => `${id} ${title}`)
    },
  }
}

/** A paper that has these words in its title and no FAQ. */
export function titled(id: string, title: string, listed: string, values: Partial<Paper> = {}): Paper {
  return examplePaper({ id, title, listed, announced: listed, faq: [], ...values })
}

type SmallArchive = {
  folder: string
  /** Where the index is made. */
  cache: string
  /** Where it is published. */
  index: string
  build(faqMonths?: number): Promise<number>
  /** Of the last build. */
  catalogue: string
  /** Writes papers, and a day that lists them. */
  list(date: string, papers: Paper[]): Promise<void>
  write(paper: Paper): Promise<boolean>
  readManifest(): Promise<ReturnType<typeof parseManifest>>
  /** Identifier and title of what a search finds, best first. */
  find(words: string): Promise<string[]>
}
