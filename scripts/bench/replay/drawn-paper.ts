import { findCategory } from '#paper/category.ts'
import type { StandinVersion } from '#standin/arxiv/world.ts'
import type { RealPaper } from '../real-paper.ts'

/** A real paper's words in a first version, submitted at an instant of the replay, under an identifier of that time. */
export function drawPaper(real: RealPaper, id: string, submitted: string): DrawnPaper {
  const { authors, abstract, comments } = real
  const title = real.title.replace(/\s*\n\s*/g, ' ')
  const categories = real.categories.filter((term) => findCategory(term))
  // The API tells classes among the categories: `68T01`, `I.2.7; H.3.3`.
  const mscClass = real.categories.filter((term) => !findCategory(term)).join('; ')
  const words = { title, authors, categories, abstract, ...(comments && { comments }), ...(mscClass && { mscClass }) }
  const first: StandinVersion = { version: 1, submitted, license: licenses[0] ?? '', ...words }
  return { id, versions: [first], current: first }
}

/** Adds the next version: its abstract says more, its comments name it, now and then its licence is another one. */
export function revise(paper: DrawnPaper, submitted: string): void {
  const { current, versions } = paper
  const version = current.version + 1
  const license = licenses[version % 3 === 0 ? 1 : 0] ?? ''
  const comments = `Version ${version}: an error corrected`
  const abstract = `${current.abstract} We correct an error of version ${current.version}.`
  paper.current = { ...current, version, submitted, license, comments, abstract }
  versions.push(paper.current)
}

/** Cross-lists the current version as it is: another record of the same version, with one category more. */
export function crossList(paper: DrawnPaper, category: string): StandinVersion {
  paper.current = { ...paper.current, categories: [...paper.current.categories, category] }
  return paper.current
}

const licenses = ['http://arxiv.org/licenses/nonexclusive-distrib/1.0/', 'http://creativecommons.org/licenses/by/4.0/']

export type DrawnPaper = {
  id: string
  /** As submitted. */
  versions: StandinVersion[]
  /** The latest one, in the categories it has got since. */
  current: StandinVersion
}
