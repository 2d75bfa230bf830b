import { getPaper } from '#content/archive.ts'
import type { Catalogue } from '#content/catalogue.ts'
import type { BriefPaper, ListedPaper } from '#content/loader.ts'
import { paperFile } from '#content/paths.ts'
import { type FeedEntry, toEntry } from '#feeds/entry.ts'
import { toAddress } from '#feeds/feed.ts'
import { type RenderedFaq, renderFaqs } from '#render/answers.ts'
import type { Card } from '#render/card.ts'
import type { Prose } from './view.ts'

/** The prose of an archive's papers, as the build has rendered it into its catalogue. */
export function openProse(catalogue: Catalogue, content: string): Prose {
  /** A paper stands on its days' pages and on those of its categories. */
  const cards = new Map<string, { card: Card; paper: ListedPaper }>()
  /** A paper stands in many feeds and three formats. */
  const entries = new Map<string, Promise<FeedEntry>>()
  function readCards(papers: BriefPaper[]): void {
    if (cards.size + papers.length > cardsKept) cards.clear()
    const digests = new Map(papers.map(({ id, digest }) => [paperFile('', id), digest]))
    for (const { path, value, file } of catalogue.findAllRendered([...digests.keys()], 'card'))
      cards.set(digests.get(path) ?? '', { card: value as Card, paper: file as ListedPaper })
  }
  function find(paper: BriefPaper): { card: Card; paper: ListedPaper } {
    if (!cards.has(paper.digest)) readCards([paper])
    const found = cards.get(paper.digest)
    if (!found) throw new Error(`Nothing was rendered of ${paper.id}. Delete the cache folder and build again.`)
    return found
  }
  return {
    readCards: (papers) => readCards(papers.filter(({ digest }) => !cards.has(digest))),
    card: (paper) => find(paper).card,
    paper: (paper) => ({ ...find(paper).paper, ...paper }),
    titles: (ids) => catalogue.findTitles(ids),
    // Rendered with its card or, once a build has used that up, from its file.
    async faqs({ id, answers }) {
      if (answers.length === 0) return []
      const rendered = catalogue.findRendered(paperFile('', id), 'faqs') as RenderedFaq[] | undefined
      return rendered ?? renderFaqs(await getPaper(content, id))
    },
    feedEntry({ id, date, digest }) {
      const key = `${date} ${digest}`
      const entry = entries.get(key) ?? getPaper(content, id).then((paper) => toEntry(paper, date, toAddress))
      entries.set(key, entry)
      return entry
    },
  }
}

/** Pages of one day are made together. */
const cardsKept = 1500
