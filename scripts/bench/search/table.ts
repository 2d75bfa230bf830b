import type { SearchResults } from '../search.ts'
import { drawTable, formatKilobytes, formatMegabytes, formatNumber } from '../table.ts'
import type { Asked } from './ask.ts'

/** The figures of both engines beside each other, and which papers were not found first. */
export function searchTable({ papers, sheaf, pagefind }: SearchResults): string {
  const engines = [sheaf, pagefind]
  const rows: [string, ...string[]][] = [
    ['', 'Sheaf', 'one Pagefind index'],
    ['build, s', ...engines.map(({ build }) => formatNumber(build.seconds, 1))],
    ['build, CPU s', ...engines.map(({ build }) => formatNumber(build.cpu, 1))],
    ['build, peak memory, MB', ...engines.map(({ build }) => formatMegabytes(build.peak))],
    ...(['unchanged', 'addDay', 'newMonth'] as const).map((step): [string, string, string] => {
      const { seconds, cpu } = sheaf[step]
      return [stepNames[step], `${formatNumber(seconds, 1)} (CPU ${formatNumber(cpu, 1)})`, '–']
    }),
    ['index, MB', ...engines.map(({ size }) => formatMegabytes(size.bytes))],
    ['index, files', ...engines.map(({ size }) => formatNumber(size.files))],
    ['index, bytes a paper', ...engines.map(({ size }) => formatNumber(size.bytes / papers))],
    ...askedRows.map(([name, get]): [string, ...string[]] => [name, ...engines.map(({ asked }) => get(asked))]),
  ]
  const missed = engines.flatMap(({ asked }, index) =>
    asked
      .filter(({ place }) => place !== 1)
      .map((item) => `  ${rows[0]?.[index + 1]}, place ${item.place || '–'}, ${item.kind}: ${item.words}`),
  )
  return `${papers} papers with six answers; Pagefind holds no answers.\n\n${drawTable(rows)}\n\nNot first:\n${missed.join('\n')}`
}

const stepNames = { unchanged: 'nothing changed, s', addDay: 'add a day, s', newMonth: 'first day of a month, s' }

const askedRows: [string, (asked: Asked[]) => string][] = [
  ['to first results, kB: median', (asked) => formatKilobytes(middle(asked.map(({ bytes }) => bytes)))],
  ['  most', (asked) => formatKilobytes(Math.max(...asked.map(({ bytes }) => bytes)))],
  ['  of these before typing, page included', (asked) => formatKilobytes(middle(asked.map(({ before }) => before)))],
  ['to first results, files: median', (asked) => formatNumber(middle(asked.map(({ files }) => files)))],
  ['to first results, ms: median', (asked) => formatNumber(middle(asked.map(({ milliseconds }) => milliseconds)))],
  ['  most', (asked) => formatNumber(Math.max(...asked.map(({ milliseconds }) => milliseconds)))],
  ['known paper first', (asked) => `${asked.filter(({ place }) => place === 1).length} of ${asked.length}`],
  ['known paper among the first ten', (asked) => `${asked.filter(({ place }) => place > 0).length} of ${asked.length}`],
]

function middle(values: number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
