import { pageCategories } from '#components/archive/categories.ts'
import { shownPaper } from '#components/archive/shown.ts'
import { renderCitationMeta } from '#components/paper/citation-meta.ts'
import { type FullPaper, renderFullPaper } from '#components/paper/full-paper.ts'
import { type Beside, besidePaper, toPaperTurning } from '#components/paper/turn-papers.ts'
import { paperPath } from '#paper/urls.ts'
import { renderText } from '#render/markdown.ts'
import { site } from '#site.ts'
import type { View } from './view.ts'

/** `/arxiv/<id>/`: a paper with all that the archive holds of it. */
export const paperView: View<PaperProps> = {
  list({ days, papers }, asked) {
    const linked = pageCategories(days, site.categories)
    const wanted = [...papers.values()].filter(({ days: [latest] }) => !asked || asked.has(latest?.date ?? ''))
    return wanted.map(({ paper, days: listings }) => {
      const latest = listings[0]?.date ?? ''
      const beside = besidePaper(days, paper.id, latest)
      return {
        params: { id: paper.id },
        path: paperPath(paper.id),
        group: latest,
        shown: () => [shownPaper(paper, linked), listings, beside],
        props: () => ({
          paper,
          days: listings.map(({ date }) => date),
          linked: paper.categories.filter((category) => linked.has(category)),
          beside,
        }),
      }
    })
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

export type PaperProps = Pick<FullPaper, 'paper' | 'days'> & { linked: string[]; beside: Beside }
