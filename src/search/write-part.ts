import { Batch } from './batch.ts'
import { mergeWords, type WordSource } from './merge-words.ts'
import { PartReader } from './part-reader.ts'
import { PartWriter, type WrittenPart } from './part-writer.ts'
import type { IndexedPaper, KnownPart } from './plan.ts'
import type { SearchRecord } from './record.ts'

/**
 * Writes a part of the index: papers that earlier parts hold in this very version are taken from there, the others are
 * read. The bytes depend on the papers alone.
 */
export async function writePart(
  { folder, name, papers }: { folder: string; name: string; papers: IndexedPaper[] },
  known: KnownPart[],
  readRecord: (id: string) => Promise<SearchRecord>,
): Promise<WrittenPart> {
  const writer = new PartWriter(folder, name)
  const places = findPlaces(papers, known)
  const readers = known.map(({ part }) => new PartReader(folder, part.name))
  const numbers = known.map(({ part }) => new Int32Array(part.papers).fill(-1))
  const batches: WordSource[] = []
  let batch = new Batch()
  for (const [number, paper] of papers.entries()) {
    const place = places.get(paper.id)
    if (place) {
      const mapping = numbers[place.part] as Int32Array
      mapping[place.paper] = number
      writer.addPaper((readers[place.part] as PartReader).getShown(place.paper))
      continue
    }
    const { shown, words } = await readRecord(paper.id)
    writer.addPaper(shown)
    batch.add(number, words)
    if (batch.size < batchSize) continue
    batches.push({ words: batch.toWords() })
    batch = new Batch()
  }
  batches.push({ words: batch.toWords() })
  const kept = known.flatMap(({ part }, index): WordSource[] => {
    const mapping = numbers[index] as Int32Array
    if (!mapping.some((number) => number >= 0)) return []
    return [{ words: (readers[index] as PartReader).words(part.starts.split(' ').length), numbers: mapping }]
  })
  for (const entry of mergeWords([...kept, ...batches])) writer.addWord(entry)
  return writer.finish()
}

/** Pairs of word and paper held in memory as they come, at about 20 bytes each, before they are packed. */
const batchSize = 2_000_000

/** Where papers stand already in the version that is wanted, by identifier. */
function findPlaces(papers: IndexedPaper[], known: KnownPart[]): Map<string, { part: number; paper: number }> {
  const wanted = new Map(papers.map(({ id, digest }) => [id, digest]))
  const places = new Map<string, { part: number; paper: number }>()
  for (const [part, { papers: held }] of known.entries())
    for (const [paper, { id, digest }] of held.entries()) if (wanted.get(id) === digest) places.set(id, { part, paper })
  return places
}
