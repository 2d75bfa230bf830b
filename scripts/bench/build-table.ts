import type { BuildFigures } from './build.ts'
import type { Corpus } from './corpus.ts'
import type { SiteFigures } from './measure-site.ts'
import { drawTable, formatKilobytes, formatMegabytes, formatNumber } from './table.ts'

/** The figures of both sites beside each other, with what each includes. */
export function buildTable({ sheaf, plain }: BuildFigures, { days, added }: Corpus): string {
  const papers = days.reduce((sum, { entries }) => sum + entries.length, 0)
  const replaced = added.entries.filter(({ type }) => type === 'replace').length
  const rows = figures.map(([name, get, format]) => {
    const [ours, theirs] = [get(sheaf), get(plain)]
    const ratio = ours !== undefined && theirs ? ours / theirs : undefined
    return [name, format(ours), format(theirs), formatNumber(ratio, 3)]
  })
  return `${papers} papers in ${days.length} days; then a day of ${added.entries.length} more, ${replaced} of them replacements.

${drawTable([['', 'Sheaf', 'plain', 'Sheaf ÷ plain'], ...rows])}

Sheaf's builds include category pages, feeds, JSON and sitemaps; the plain site has papers and days alone, and no search.
CPU seconds say more than seconds on a machine that others use.
Memory: highest sum of resident sets of the build's processes (/proc), sampled every 100 ms; – where there is no /proc.
Day page: the first day's. Paper page: mean of all. Both are HTML alone, without style sheets and fonts.`
}

const figures: [name: string, get: (site: SiteFigures) => number | undefined, format: Format][] = [
  ['cold build, papers/s', (site) => site.papersPerSecond, (value) => formatNumber(value, 1)],
  ['cold build, s', (site) => site.cold.seconds, (value) => formatNumber(value, 1)],
  ['cold build, CPU s', (site) => site.cold.cpu, (value) => formatNumber(value, 1)],
  ['cold build, papers/CPU s', (site) => site.papersPerCpuSecond, (value) => formatNumber(value, 1)],
  ['cold build, peak memory, MB', (site) => site.cold.peak, formatMegabytes],
  ['add a day, s', (site) => site.addDay.seconds, (value) => formatNumber(value, 1)],
  ['add a day, CPU s', (site) => site.addDay.cpu, (value) => formatNumber(value, 1)],
  ['add a day, peak memory, MB', (site) => site.addDay.peak, formatMegabytes],
  ['search index alone, s', (site) => site.index?.seconds, (value) => formatNumber(value, 1)],
  ['day page, kB', (site) => site.dayPage?.raw, formatKilobytes],
  ['day page, gzip kB', (site) => site.dayPage?.gzip, formatKilobytes],
  ['paper page, kB', (site) => site.paperPage?.raw, formatKilobytes],
  ['paper page, gzip kB', (site) => site.paperPage?.gzip, formatKilobytes],
  ['site without search, MB', (site) => site.size.bytes, formatMegabytes],
  ['site with search, MB', (site) => site.sizeWithSearch.bytes, formatMegabytes],
  ['HTML pages', (site) => site.size.pages, (value) => formatNumber(value)],
]

type Format = (value: number | undefined) => string
