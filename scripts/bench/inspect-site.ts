import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findDay } from '#content/archive.ts'
import { dayPath, paperPath } from '#paper/urls.ts'
import { type InspectedPage, inspectPage } from './inspect-page.ts'
import type { RealDay, RealPaper } from './real-paper.ts'
import { findWeight, type Weight } from './weight.ts'

/** Holds a built site against the days it was made from: each paper in its place, what became of its TeX. */
export async function inspectSite(days: RealDay[], content: string, out: string): Promise<InspectedSite> {
  const site: InspectedSite = { misplaced: [], dayPages: [], formulas: 0, distinct: 0, refused: [], leftTex: [] }
  const distinct = new Set<string>()
  for (const day of days) {
    await inspectDay(day, { content, out }, site)
    for (const paper of day.papers) {
      const page = await findPage(join(out, paperPath(paper.id), 'index.html'))
      if (page) collect(paper.id, page)
      else site.misplaced.push(`${paper.id} has no page`)
    }
  }
  return { ...site, distinct: distinct.size }

  function collect(id: string, { formulas, refused, leftTex }: InspectedPage): void {
    site.formulas += formulas.length + refused.length
    for (const tex of [...formulas, ...refused.map(({ tex }) => tex)]) distinct.add(tex)
    site.refused.push(...refused.map((formula) => ({ id, ...formula })))
    site.leftTex.push(...leftTex.map((left) => ({ id, ...left })))
  }
}

async function inspectDay({ date, papers }: RealDay, { content, out }: Folders, site: InspectedSite): Promise<void> {
  const file = join(out, dayPath(date), 'index.html')
  const day = await findDay(content, date)
  const page = await findPage(file)
  requireOnce(papers, day?.papers.map(({ id }) => id) ?? [], `the MDX of ${date}`, site)
  requireOnce(papers, page?.ids ?? [], `the page of ${date}`, site)
  const weight = await findWeight(file)
  if (weight) site.dayPages.push({ date, papers: papers.length, ...weight })
}

function requireOnce(papers: RealPaper[], ids: string[], place: string, site: InspectedSite): void {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const { id } of papers) {
    if (counts.get(id) !== 1) site.misplaced.push(`${id} stands ${counts.get(id) ?? 0} times in ${place}`)
  }
}

async function findPage(file: string): Promise<InspectedPage | undefined> {
  const html = await readFile(file, 'utf8').catch(() => undefined)
  return html === undefined ? undefined : inspectPage(html)
}

export type InspectedSite = {
  /** Papers that are missing or doubled, with the place. */
  misplaced: string[]
  dayPages: ({ date: string; papers: number } & Weight)[]
  /** Formulas on papers' pages, those that MathJax refused among them. */
  formulas: number
  distinct: number
  refused: (InspectedPage['refused'][number] & { id: string })[]
  leftTex: (InspectedPage['leftTex'][number] & { id: string })[]
}
type Folders = { content: string; out: string }
