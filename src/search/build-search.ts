import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { getPaper } from '#content/archive.ts'
import { firstFaqMonth } from '#content/faq-months.ts'
import { writeAtomic } from '#content/files.ts'
import { formatVersion, type Manifest, type Part, toDistances } from './format/manifest.ts'
import { formatPapers, papersPath, readKnownIndex } from './known-index.ts'
import type { PaperLine } from './list-papers.ts'
import {
  type IndexedPaper,
  type KnownIndex,
  type ListedPaper,
  newestMonth,
  type PlannedPart,
  planParts,
} from './plan.ts'
import { publishIndex, removeStale, searchFolder, writeManifest } from './publish.ts'
import { toRecord } from './record.ts'
import { writePart } from './write-part.ts'

/** Brings the search index of an archive to `<out>/search-index`. */
export async function buildSearch({ out, ...options }: IndexOptions & { out: string }): Promise<void> {
  await publishIndex(await makeIndex(options), { out, cache: options.cache })
}

/**
 * Makes the search index of `papers` in `<cache>/search`, from what earlier builds left there: a lost cache costs time and
 * changes no answer. Answers are found for as many months as the site shows them.
 */
export async function makeIndex({ papers: lines, content, cache, faqMonths }: IndexOptions): Promise<Manifest> {
  const folder = searchFolder(cache)
  const papers = listIndexed(lines, faqMonths)
  const known = readKnownIndex(folder)
  const parts: Part[] = []
  for (const planned of planParts(papers, known)) parts.push(await ensurePart(planned, known, { content, folder }))
  const manifest: Manifest = { format: formatVersion, month: newestMonth(papers), parts }
  await writeManifest(folder, manifest)
  removeStale(folder, manifest)
  return manifest
}

/** The archive's papers; one whose FAQ the site shows no more has another digest. */
function listIndexed(papers: PaperLine[], faqMonths: number | undefined): ListedPaper[] {
  const first = firstFaqMonth(newestMonth(papers), faqMonths) ?? ''
  if (first === '') return papers
  return papers.map((paper) => (paper.listed < first ? { ...paper, digest: paper.digest + withoutFaq } : paper))
}

/** Ends the digest of a paper that is indexed without its answers. */
const withoutFaq = '-'

async function ensurePart(
  { label, papers, gone, kept }: PlannedPart,
  known: KnownIndex,
  { content, folder }: { content: string; folder: string },
): Promise<Part> {
  if (kept) return { ...kept, gone: toDistances(gone) }
  const name = `${label}-${hashOf(papers)}`
  const written = known.parts.find(({ part }) => part.name === name)?.part
  if (written) return { ...written, gone: toDistances(gone) }
  const unanswered = new Set(papers.filter(({ digest }) => digest.endsWith(withoutFaq)).map(({ id }) => id))
  const readRecord = async (id: string) => {
    const paper = await getPaper(content, id)
    return toRecord(unanswered.has(id) ? { ...paper, faq: [] } : paper)
  }
  const { starts, bytes } = await writePart({ folder, name, papers }, known.parts, readRecord)
  await writeAtomic(join(folder, papersPath(name)), formatPapers(papers))
  const held = { papers: papers.length, bytes, starts: starts.join(' '), days: countDays(papers) }
  return { name, ...held, gone: toDistances(gone) }
}

function hashOf(papers: IndexedPaper[]): string {
  return createHash('sha256').update(`${formatVersion}\n`).update(formatPapers(papers)).digest('hex').slice(0, 12)
}

function countDays(papers: IndexedPaper[]): string {
  return [...Map.groupBy(papers, ({ listed }) => listed)].map(([day, { length }]) => `${day} ${length}`).join(', ')
}

/** `papers`: in the order of their first listing; `faqMonths`: how many months of answers the site shows; absent: all. */
export type IndexOptions = { papers: PaperLine[]; content: string; cache: string; faqMonths?: number | undefined }
