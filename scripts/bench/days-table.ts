import type { DaysResults } from './days.ts'
import type { RealDay } from './real-paper.ts'
import { drawTable, formatKilobytes, formatMegabytes, formatNumber } from './table.ts'

/** What became of the days: steps, pages, checks, and examples of what went wrong. */
export function daysTable(days: RealDay[], { steps, reports, site, broken }: DaysResults): string {
  const stepRows = Object.entries(steps).map(([name, { seconds, cpu, peak }]) => {
    return [
      stepNames[name as keyof typeof steps],
      formatNumber(seconds, 1),
      formatNumber(cpu, 1),
      formatMegabytes(peak),
    ]
  })
  const pageRows = site.dayPages.map(({ date, papers, raw, gzip }) => {
    return [date, formatNumber(papers), formatKilobytes(raw), formatKilobytes(gzip)]
  })
  const findings = reports.flatMap(({ findings, unread }) => [...findings, ...unread.map(({ reason }) => reason)])
  const papers = days.reduce((sum, day) => sum + day.papers.length, 0)
  const checks = [
    ['papers', papers],
    ['missing, doubled or without page', site.misplaced.length],
    ['MDX files that do not compile', broken.length],
    ['formulas on papers’ pages', site.formulas],
    ['  distinct', site.distinct],
    ['  refused by MathJax', site.refused.length],
    ...countBy(site.leftTex, ({ kind }) => kind).map(([kind, { length }]) => [`TeX left in text: ${kind}`, length]),
    ['findings of ingest', findings.length],
  ].map(([name, value]) => [String(name), formatNumber(Number(value))])
  return [
    drawTable([['step', 's', 'CPU s', 'peak MB'], ...stepRows]),
    `Slowest: ${Object.entries(steps).sort(([, a], [, b]) => b.seconds - a.seconds)[0]?.[0]}`,
    drawTable([['day page', 'papers', 'kB', 'gzip kB'], ...pageRows]),
    drawTable([['check', 'count'], ...checks]),
    ...listed('Misplaced', site.misplaced),
    ...listed(
      'Not compiled',
      broken.map(({ file, reason }) => `${file}: ${reason}`),
    ),
    ...listed('Findings', findings),
    ...examples(
      'Refused formulas by reason',
      site.refused,
      ({ reason }) => reason,
      ({ id, tex }) => `${id}: ${tex}`,
    ),
    ...examples(
      'TeX left in text',
      site.leftTex,
      ({ kind, found }) => `${kind} ${found}`,
      ({ id, around }) => `${id}: ${around}`,
    ),
  ].join('\n\n')
}

const stepNames = {
  ingest: 'ingest over HTTP, stand-in arXiv included',
  build: 'build: pages, feeds, JSON and search',
  search: 'search index alone, once more',
}

/** Kinds and lines shown. */
const shown = 10

function examples<T>(title: string, items: T[], kind: (item: T) => string, show: (item: T) => string): string[] {
  const lines = countBy(items, kind)
    .slice(0, shown)
    .flatMap(([name, same]) => {
      return [`${same.length} × ${name}`, ...same.slice(0, 2).map((item) => `      ${show(item).slice(0, 200)}`)]
    })
  return listed(title, lines, lines.length)
}

function listed(title: string, lines: string[], most = shown): string[] {
  return lines.length === 0
    ? []
    : [
        `${title}:\n${lines
          .slice(0, most)
          .map((line) => `  ${line}`)
          .join('\n')}`,
      ]
}

/** Groups, the largest first. */
function countBy<T>(items: T[], kind: (item: T) => string): [string, T[]][] {
  return [...Map.groupBy(items, kind)].sort(([, a], [, b]) => b.length - a.length)
}
