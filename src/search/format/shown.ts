/** What a search result shows of a paper. Plain text, formulas as TeX. */
export type ShownPaper = {
  id: string
  title: string
  authors: string[]
  /** The day it was first listed, `YYYY-MM-DD`. */
  date: string
  categories: string[]
  abstract: string
}

/** Several papers as JSON without keys, and back. */
export function formatShelf(papers: ShownPaper[]): string {
  return JSON.stringify(
    papers.map(({ id, title, authors, date, categories, abstract }) => {
      return [id, title, authors, date, categories, abstract]
    }),
  )
}

export function parseShelf(text: string): ShownPaper[] {
  const rows = JSON.parse(text) as [string, string, string[], string, string[], string][]
  return rows.map(([id, title, authors, date, categories, abstract]) => {
    return { id, title, authors, date, categories, abstract }
  })
}
