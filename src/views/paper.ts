import { pageCategories } from '#components/archive/categories.ts'
import { shownPaper } from '#components/archive/shown.ts'
import { renderCitationMeta } from '#components/paper/citation-meta.ts'
import { type FullPaper, renderFullPaper } from '#components/paper/full-paper.ts'
import { type Beside, besidePaper, toPaperTurning } from '#components/paper/turn-papers.ts'
import { listOwn } from '#content/day-facts.ts'
import { type BriefPaper, datesOf } from '#content/loader.ts'
import { paperPath } from '#paper/urls.ts'
import { renderText } from '#render/markdown.ts'
import { site } from '#site.ts'
import { listAsked, type View } from './view.ts'

/** `/arxiv/<id>/`: a paper with all that the archive holds of it. */
export const paperView: View<PaperProps> = {
  list({ days }, asked) {
    const linked = pageCategories(days, site.categories)
    const lines = listAsked(days, asked).flatMap((day) => {
      const own = listOwn(day).filter(({ id }) => !asked || asked.hasPaper(day.date, id))
      return own.map(({ id }) => ({ day, line: day.pick(id) }))
    })
    return lines.map(({ day, line }) => {
      const { paper, days: listings } = line
      const beside = besidePaper(day, paper.id)
      return {
        params: { id: paper.id },
        path: paperPath(paper.id),
        group: day.date,
        shown: () => [shownPaper(paper, linked), listings, beside],
        props: () => ({
          paper,
          days: datesOf(line),
          linked: paper.categories.filter((category) => linked.has(category)),
          beside,
        }),
      }
    })
  },
  async render({ paper: brief, days, linked, beside }, prose) {
    const [card, paper, faqs] = [prose.card(brief), prose.paper(brief), await prose.faqs(brief)]
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

export type PaperProps = Pick<FullPaper, 'days'> & { paper: BriefPaper; linked: string[]; beside: Beside }
