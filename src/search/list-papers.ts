import type { Archive } from '#content/read-archive.ts'

/** Every paper of the archive, in the order of its first listing. */
export function listPapers({ days, papers }: Archive): PaperLine[] {
  const lines = new Map<string, PaperLine>()
  for (const { papers: listed, date } of days.toReversed()) {
    for (const { id } of listed) {
      if (lines.has(id)) continue
      const known = papers.get(id)
      if (known) lines.set(id, { id, digest: known.paper.digest, listed: date, latest: known.days[0]?.date ?? date })
    }
  }
  return [...lines.values()]
}

/** `digest` changes whenever the paper's file does; `listed` and `latest` are the first and the last day that lists it. */
export type PaperLine = { id: string; digest: string; listed: string; latest: string }
