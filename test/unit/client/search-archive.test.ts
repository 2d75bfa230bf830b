import { expect, test } from 'vitest'
import { IndexPart } from '#client/search/part.ts'
import { parseQuery } from '#client/search/query.ts'
import { searchArchive } from '#client/search/search-archive.ts'
import { encodeBucket } from '#search/format/bucket.ts'
import { PostingsWriter } from '#search/format/postings.ts'

/** A part of this many papers, of which the first holds these words. */
function part(day: string, papers: number, ...words: string[]): IndexPart {
  const entries = words.sort().map((word) => {
    const postings = new PostingsWriter()
    postings.add(0, 3)
    return { word, postings: postings.toBytes() }
  })
  const described = { name: day, papers, bytes: 0, starts: words[0] ?? '', days: `${day} ${papers}`, gone: [] }
  return new IndexPart(described, async () => encodeBucket(entries))
}

const large = 80_000

async function answers(parts: IndexPart[], words: string): Promise<string[]> {
  const found = await Array.fromAsync(searchArchive(parts, parseQuery(words)))
  return found.map(({ holds, hits, complete }) => {
    const days = hits.map(({ part, paper }) => part.days[paper])
    return `${complete ? 'complete' : 'so far'}, ${holds}: ${days.join(' ')}`
  })
}

test('answers once where the archive is small', async () => {
  const parts = [part('2026-11-02', 9, 'knot', 'rope'), part('2025-11-02', 9, 'knot', 'rope')]
  expect(await answers(parts, 'knots rope ')).toEqual(['complete, all: 20261102 20251102'])
})

test('answers from recent papers before older ones are asked, and adds these behind', async () => {
  const parts = [part('2026-11-02', large, 'knot', 'rope'), part('2025-11-02', large, 'knot', 'rope')]
  expect(await answers(parts, 'knots rope ')).toEqual(['so far, all: 20261102', 'complete, all: 20261102 20251102'])
})

test('waits for an older paper with all words rather than show a recent one with some', async () => {
  const parts = [part('2026-11-02', large, 'knot'), part('2025-11-02', large, 'knot', 'rope')]
  expect(await answers(parts, 'knots rope ')).toEqual(['complete, all: 20251102'])
})

test('finds nothing in no archive', async () => {
  expect(await answers([], 'knots ')).toEqual(['complete, none: '])
})
