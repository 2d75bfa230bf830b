import { pageCategories } from '#components/archive/categories.ts'
import { shownPaper } from '#components/archive/shown.ts'
import { renderCitationMeta } from '#components/paper/citation-meta.ts'
import { type FullPaper, renderFullPaper } from '#components/paper/full-paper.ts'
import { type Beside, besidePaper, toPaperTurning } from '#components/paper/turn-papers.ts'
import type { ArchivePaper } from '#content/read-archive.ts'
import { paperPath } from '#paper/urls.ts'
import { renderText } from '#render/markdown.ts'
import { site } from '#site.ts'
import type { ListedPage, View } from './view.ts'

/** `/arxiv/<id>/`: a paper with all that the archive holds of it. */
export const paperView: View<PaperProps> = {
  list({ days, papers }, asked) {
    const linked = pageCategories(days, site.categories)
    const pages: ListedPage<PaperProps>[] = []
    for (const { paper, days: listings } of papers.values()) {
      const latest = listings[0]?.date ?? ''
      if (asked && !asked.has(latest)) continue
      const beside = besidePaper(days, paper.id, latest)
      pages.push({
        params: { id: paper.id },
        path: paperPath(paper.id),
        group: latest,
        shown: () => [shownPaper(paper, linked), shownListings(listings), shownBeside(beside)],
        props: () => ({
          paper,
          days: listings.map(({ date }) => date),
          linked: paper.categories.filter((category) => linked.has(category)),
          beside,
        }),
      })
    }
    return pages
  },
  async render({ paper, days, linked, beside }, prose) {
    const [card, faqs] = [prose.card(paper), await prose.faqs(paper)]
    const turn = toPaperTurning(days[0] ?? '', beside)
    return {
      path: paperPath(paper.id),
      title: renderText(paper.title),
      description: card.summary,
      article: true,
      extra: renderCitationMeta(paper),
      body: renderFullPaper({ paper, card, faqs, days, turn, linked: new Set(linked) }),
    }
  },
}

// Texts cost less than lists, where there are as many as papers.

function shownListings(days: ArchivePaper['days']): string {
  let text = ''
  for (const { date, type } of days) text += `${date} ${type}\n`
  return text
}

function shownBeside({ before, after }: Beside): string {
  return `${before?.id} ${before?.title}\n${after?.id} ${after?.title}`
}

export type PaperProps = Pick<FullPaper, 'paper' | 'days'> & { linked: string[]; beside: Beside }
