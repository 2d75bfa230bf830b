import { classify } from '#ingest/faq/extract/classify.ts'
import { readAbstractSentences } from '#ingest/faq/extract/read-sentences.ts'
import { type Role, roles } from '#ingest/faq/extract/weights.ts'
import { parseAbstract } from '#ingest/tex/abstract.ts'
import { formatMarkdown } from '#markdown/format.ts'
import type { ExtractsRequest } from './arguments.ts'
import { f1 } from './extracts/f1.ts'
import { type LabelledPaper, readLabels } from './extracts/labels.ts'
import { classifyByCues } from './extracts/old-cues.ts'
import { readAbstracts } from './extracts/read-abstracts.ts'
import { drawTable } from './table.ts'

/**
 * Holds the roles that extracts give to sentences of real abstracts against those that a reader gave: F1 of each role, beside
 * the most frequent role and cue phrases set by hand.
 */
export async function benchExtracts({ from }: ExtractsRequest): Promise<void> {
  const halves = [...(await readLabels())]
  const abstracts = await readAbstracts(from, new Set(halves.flatMap(([, papers]) => papers.map(({ id }) => id))))
  for (const [half, papers] of halves) console.log(`${reportHalf(half, papers, abstracts)}\n`)
}

function reportHalf(half: string, papers: LabelledPaper[], abstracts: Map<string, string>): string {
  const read = papers.map((paper) => readPaper(paper, abstracts.get(paper.id)))
  const missing = read.flatMap((each) => ('missing' in each ? each.missing : []))
  const all = read.flatMap((each) => ('missing' in each ? [] : each))
  const expected = all.flatMap((each) => each.roles)
  const started = performance.now()
  const found = all.flatMap(({ sentences }) => classify(sentences).map(({ role }) => role))
  const milliseconds = (performance.now() - started) / all.length
  const most = findMajority(expected)
  const cues = all.flatMap((each) => classifyByCues(each.sentences))
  const table = toTable(expected, [found, expected.map(() => most), cues])
  const size = `${all.length} abstracts, ${expected.length} sentences, ${milliseconds.toFixed(2)} ms an abstract`
  return [`Half "${half}": ${size}`, table, ...missing].join('\n')
}

function readPaper(paper: LabelledPaper, tex: string | undefined): Read | { missing: string } {
  if (tex === undefined) return { missing: `${paper.id} is not among the papers.` }
  const sentences = readAbstractSentences(formatMarkdown(parseAbstract(tex))).map(({ text }) => text)
  if (sentences.length === paper.roles.length) return { ...paper, sentences }
  return {
    missing: `${paper.id} has ${sentences.length} sentences, but labels for ${paper.roles.length}: label it anew.`,
  }
}

function toTable(expected: Role[], columns: Role[][]): string {
  const merge = (list: Role[]) => list.map((role) => (role === 'background' ? 'problem' : role))
  const rows = roles.map((role) => [role, expected, columns] as const)
  const merged = [merge(expected), columns.map(merge)] as const
  const scores = (of: Role[], cells: (role: Role, column: number) => number) =>
    columns.map((_, column) => (of.reduce((sum, role) => sum + cells(role, column), 0) / of.length).toFixed(3))
  const plain = (role: Role, column: number) => f1(expected, columns[column] ?? [], role)
  const together = (role: Role, column: number) => f1(merged[0], merged[1][column] ?? [], role)
  const joined = roles.filter((role) => role !== 'background')
  return drawTable([
    ['F1', 'sentences', 'extracts', 'most frequent', 'cues by hand'],
    ...rows.map(([role]) => [role, String(expected.filter((each) => each === role).length), ...scores([role], plain)]),
    ['background or problem', '', ...scores(['problem'], together)],
    ['macro, six roles', '', ...scores([...roles], plain)],
    ['macro, background and problem as one', '', ...scores(joined, together)],
    [
      'accuracy',
      '',
      ...columns.map((found) =>
        (expected.filter((role, at) => role === found[at]).length / expected.length).toFixed(3),
      ),
    ],
  ])
}

function findMajority(list: Role[]): Role {
  const counts = Map.groupBy(list, (role) => role)
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 'other'
}

type Read = LabelledPaper & { sentences: string[] }
