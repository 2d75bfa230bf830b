import type { Figures, SiteFigures } from '../measure-site.ts'
import { drawTable, formatKilobytes, formatMegabytes, formatNumber } from '../table.ts'
import type { ArchiveFigures } from './measure-archive.ts'
import type { PageWeights } from './weigh-pages.ts'

/** The figures of a large and a small archive, and of a plain site, beside what they are to reach. */
export function archiveTable({ large, small, faq, plain, weights, answered = 0 }: ArchiveResults): string {
  const name = (figures: ArchiveFigures) => `${formatNumber(figures.papers)} papers`
  const builds = [
    ...(faq && plain
      ? [
          [`${formatNumber(answered)} with FAQ, cold`, faq.cold, '0.9 GB'],
          ['the same, plain site', plain.cold, '–'],
        ]
      : []),
    [`${name(large)}, cold`, large.cold, '120 s, 1.5 GB'],
    [`${name(small)}, cold`, small.cold, '–'],
    [`${name(large)}, search index, cold`, large.index, '–'],
    [`a day added to ${name(large)}`, large.added, '30 s, 1.5 GB'],
    [`a day added to ${name(small)}`, small.added, '–'],
    [`nothing changed, ${name(large)}`, large.same, '15 s'],
  ] as [string, Figures, string][]
  const rows = builds.map(([work, { seconds, cpu, peak }, reach]) => {
    return [work, formatNumber(seconds, 1), formatNumber(cpu, 1), formatMegabytes(peak), reach]
  })
  const perPaper = large.size.bytes / large.papers
  const answers = (weights.paper.gzip / 1e3).toFixed(1)
  const checks = [
    ...(faq && plain ? [['papers with FAQ ÷ plain site, time', ratio(faq.cold, plain.cold), '0.1']] : []),
    ...(faq && plain ? [['  by CPU time', formatNumber((faq.cold.cpu ?? 0) / (plain.cold.cpu ?? 0), 3), '0.1']] : []),
    [
      'cold, time a paper: large ÷ small',
      formatNumber(large.cold.seconds / large.papers / (small.cold.seconds / small.papers), 3),
      '1 (linear)',
    ],
    ['a day added: large ÷ small', ratio(large.added, small.added), '1.3'],
    ['  by CPU time', formatNumber((large.added.cpu ?? 0) / (small.added.cpu ?? 0), 3), '1.3'],
    ['files that differ though nothing changed', formatNumber(large.changed), '0'],
    ['files that differ with the day', formatNumber(large.rewritten), '–'],
    ['day page, gzip kB', formatKilobytes(weights.day.gzip), '–'],
    ['  ÷ its bare text', formatNumber(weights.day.gzip / weights.day.text, 3), '1.35'],
    ['  papers within its first 30 kB', formatNumber(weights.first), '1'],
    ['paper page with answers, gzip kB', answers, '12'],
    ['  its bare text, gzip kB', formatKilobytes(weights.paper.text), '–'],
    ['site, bytes a paper without FAQ', formatNumber(perPaper), '–'],
    ['  papers in 1 GB', formatNumber(Math.floor(1e9 / perPaper)), '–'],
    ...(faq
      ? [
          ['site, bytes a paper with FAQ', formatNumber(faq.sizeWithSearch.bytes / answered), '–'],
          ['  papers in 1 GB', formatNumber(Math.floor(1e9 / (faq.sizeWithSearch.bytes / answered))), '–'],
        ]
      : []),
  ] as string[][]
  return `${drawTable([['build', 's', 'CPU s', 'peak MB', 'to reach'], ...rows])}

${drawTable([['', 'is', 'to reach'], ...checks])}

A day: 300 papers with FAQ, half of them replacements of the same papers from all months. Cold: pages, feeds, JSON and sitemaps; the
search index apart. All else includes it.
CPU seconds say more than seconds on a machine that others use. Memory: highest sum of resident sets (/proc).`
}

function ratio(a: Figures, b: Figures): string {
  return formatNumber(a.seconds / b.seconds, 3)
}

export type ArchiveResults = {
  large: ArchiveFigures
  small: ArchiveFigures
  weights: PageWeights
  /** Over the same `answered` papers with answers. */
  answered?: number
  faq?: SiteFigures
  plain?: SiteFigures
}
