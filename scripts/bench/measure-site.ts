import { join } from 'node:path'
import { dayPath, paperPath } from '#paper/urls.ts'
import type { BenchDay, Corpus } from './corpus.ts'
import type { Measured } from './run-measured.ts'
import type { BenchSite, SheafSite } from './sheaf-site.ts'
import { findWeight, meanWeight, type Weight, weighFolder } from './weight.ts'

/** Builds a site from nothing and again with the added day; `write` brings days into its content. */
export async function measureSite(
  site: BenchSite | SheafSite,
  { days, added }: Corpus,
  write: Write,
): Promise<SiteFigures> {
  const papers = days.flatMap(({ entries }) => entries.map(({ paper }) => paper.id))
  await write(days)
  const cold = withoutOutput(await site.build())
  const size = await weighFolder(site.out, 'search-index')
  const page = (path: string) => join(site.out, path, 'index.html')
  const dayPage = await findWeight(page(dayPath(days[0]?.date ?? '')))
  const paperPage = await meanWeight(papers.map((id) => page(paperPath(id))))
  const index = 'index' in site ? withoutOutput(await site.index()) : undefined
  const sizeWithSearch = await weighFolder(site.out)
  await write([added])
  const addDay = withoutOutput(await site.build())
  return {
    cold,
    papersPerSecond: papers.length / cold.seconds,
    ...(cold.cpu && { papersPerCpuSecond: papers.length / cold.cpu }),
    addDay,
    size,
    sizeWithSearch,
    ...(index && { index }),
    ...(dayPage && { dayPage }),
    ...(paperPage && { paperPage }),
  }
}

export function withoutOutput({ output: _, ...figures }: Measured): Figures {
  return figures
}

export type Figures = Omit<Measured, 'output'>
export type SiteFigures = {
  /** From nothing: pages; Sheaf's feeds, JSON and sitemaps too. */
  cold: Figures
  papersPerSecond: number
  papersPerCpuSecond?: number
  addDay: Figures
  /** The search index alone. */
  index?: Figures
  /** The page of the first day. */
  dayPage?: Weight
  /** The mean of all papers' pages. */
  paperPage?: Weight
  /** Without the search index. */
  size: Awaited<ReturnType<typeof weighFolder>>
  sizeWithSearch: Awaited<ReturnType<typeof weighFolder>>
}
type Write = (days: BenchDay[]) => Promise<void>
