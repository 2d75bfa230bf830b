import { addDays } from '#paper/calendar-date.ts'
import { getArchive } from '#paper/category.ts'
import type { StandinPaper, StandinWorld } from '#standin/arxiv/world.ts'
import type { RealDay, RealPaper } from './real-paper.ts'

/** Real days as a stand-in arXiv: each day a mailing that announces its papers as new. */
export function toWorld(days: RealDay[]): StandinWorld {
  return {
    papers: new Map(days.flatMap(({ papers }) => papers.map((paper) => [paper.id, toStandin(paper)] as const))),
    mailings: days.map(({ date, papers }) => ({
      date,
      entries: papers.map(({ id, version }) => ({ id, version, event: 'new' })),
    })),
  }
}

/** The archives (`cs`, `astro-ph`) of the papers' primary categories. */
export function archivesOf(papers: { categories: string[] }[]): string[] {
  const primaries = papers.flatMap(({ categories }) => categories[0] ?? [])
  return [...new Set(primaries.map((category) => getArchive(category).id))].sort()
}

const license = 'http://arxiv.org/licenses/nonexclusive-distrib/1.0/'

function toStandin(paper: RealPaper): StandinPaper {
  const { id, version, authors, categories, abstract, announced, comments } = paper
  const submitted = paper.published ?? `${addDays(announced, -2)}T12:00:00Z`
  const title = paper.title.replace(/\s*\n\s*/g, ' ')
  const words = { title, authors, categories, abstract, license, ...(comments && { comments }) }
  return { id, versions: [{ version, submitted, ...words }] }
}
