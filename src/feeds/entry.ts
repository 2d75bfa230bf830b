import type { Paper } from '#paper/schema.ts'
import { arxivAbsUrl, paperPath } from '#paper/urls.ts'
import { html } from '#render/html.ts'
import { numberPaper, renderMarkdown, renderText } from '#render/markdown.ts'

/**
 * One paper as a feed's entry. Its identifier is arXiv's own address: the same in every feed, on every host, in every
 * version. `address` makes a path of the site absolute.
 */
export function toEntry(paper: Paper, lastListed: string, address: (path: string) => string): FeedEntry {
  const answered = paper.faq.flatMap(({ at }) => at ?? [])
  const updated = [startOf(lastListed), ...answered].sort().at(-1) as string
  return {
    id: arxivAbsUrl(paper.id),
    url: address(paperPath(paper.id)),
    title: renderText(paper.title),
    authors: paper.authors,
    categories: paper.categories,
    published: startOf(paper.listed),
    updated,
    html: toHtml(paper),
  }
}

/** Feed readers know no style sheet of ours, and many take MathML away. */
function toHtml(paper: Paper): string {
  const answered = paper.faq.flatMap(({ answers }) => answers.filter(({ text }) => text !== ''))
  const labels = numberPaper([paper.abstract, ...answered.map(({ text }) => text)])
  const render = (text: string) => renderMarkdown(text, { file: paper.id, math: 'linear', labels: labels.get(text) })
  const faq = answered.flatMap(({ heading, text }) => [html`<h3>${heading}</h3>`.text, render(text)])
  return [render(paper.abstract), render(`[arXiv](${arxivAbsUrl(paper.id)})`), ...faq].join('\n')
}

/** An announcement day begins, for feeds, at midnight UTC: about when arXiv mails it. */
function startOf(date: string): string {
  return `${date}T00:00:00Z`
}

export type FeedEntry = {
  id: string
  url: string
  /** Plain text; math in Unicode or as TeX. */
  title: string
  authors: string[]
  categories: string[]
  /** ISO instants. */
  published: string
  updated: string
  html: string
}

export type Feed = {
  title: string
  description: string
  /** The page that the feed stands for, and the feed's own address. */
  home: string
  self: string
  /** ISO instant of the newest change. */
  updated: string
  entries: FeedEntry[]
}
