/** What the search page reads first: which parts the index has, and where a word stands in them. */
export type Manifest = {
  format: typeof formatVersion
  /** The archive's newest month, `YYYY-MM`: what this month lists is in the open part, or in the new one. */
  month: string
  /** A new part if there is one, the open part, then closed ones, newest first. */
  parts: Part[]
}

export type Part = {
  /** Its folder: `new-77ad…`, `open-1f0c…`, `2025-9b3e…`. Another content is another name, so a browser may keep what it has read. */
  name: string
  papers: number
  /** Of all its files. */
  bytes: number
  /** The beginning of each bucket's first word, as far as it takes to come after all before it; separated by spaces. */
  starts: string
  /** Papers by the day they were first listed, oldest first: `2026-11-20 312, 2026-11-23 287`. */
  days: string
  /** Numbers of papers that have since changed or gone, each as the distance from the one before. */
  gone: number[]
}

/** Raised whenever older indexes can no longer be read, or are no longer what a build would write. */
export const formatVersion = 3

/** Papers shown together in one file: each of the first ten results may load one. */
export const papersPerShelf = 4

/** Where a site has its index, from its root. */
export const indexFolder = 'search-index'

/** Paths within the index. */
export const manifestPath = 'index.json'
export const bucketPath = (part: string, bucket: number): string => `${part}/words/${bucket}.bin`
export const shelfPath = (part: string, shelf: number): string => `${part}/papers/${shelf}.bin`

/** Reads a manifest. Throws where it is none, or of another version. */
export function parseManifest(text: string): Manifest {
  const manifest = JSON.parse(text) as Manifest
  if (manifest?.format === formatVersion && Array.isArray(manifest.parts)) return manifest
  throw new Error(`The search index has the format ${manifest?.format}, not ${formatVersion}. Build the site again.`)
}

/** Ascending numbers as distances, and back: `4, 9, 10` ⇄ `4, 5, 1`. */
export function toDistances(numbers: number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0))
}

export function fromDistances(distances: number[]): number[] {
  let last = 0
  return distances.map((distance) => {
    last += distance
    return last
  })
}
