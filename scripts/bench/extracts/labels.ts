import { readFile } from 'node:fs/promises'
import type { Role } from '#ingest/faq/extract/weights.ts'

const letters: Record<string, Role> = {
  ...{ B: 'background', P: 'problem', M: 'method', R: 'result', L: 'outlook', O: 'other' },
}

/** The roles of sentences that were labelled by hand, paper by paper, in two halves: "tune" and "held". */
export async function readLabels(): Promise<Map<string, LabelledPaper[]>> {
  const lines = (await readFile(new URL('labels.txt', import.meta.url), 'utf8')).split('\n')
  const papers = lines.flatMap((line) => {
    const [half = '', id, labels] = line.split(' ')
    if (line.startsWith('#') || !id || !labels) return []
    return [{ half, id, roles: [...labels].map((letter) => letters[letter] ?? 'other') }]
  })
  return Map.groupBy(papers, ({ half }) => half)
}

/** `roles`: one a sentence, in the abstract's order. */
export type LabelledPaper = { id: string; roles: Role[] }
