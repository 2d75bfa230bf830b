import { daysOf, isFollowed, pageCategories } from '#components/archive/categories.ts'
import type { AnswerCounts } from '#components/archive/count-answers.ts'
import { latestTitles } from '#components/archive/latest-titles.ts'
import { countDays, toMonths } from '#components/archive/months.ts'
import { shownCategory } from '#components/archive/shown.ts'
import { renderCategoryDay } from '#components/day/category-day.ts'
import { renderEmptyArchive } from '#components/day/empty-archive.ts'
import { type OtherDays, renderOtherDays } from '#components/day/other-days.ts'
import type { Turning } from '#components/day/turn.ts'
import type { ArchiveDay } from '#content/loader.ts'
import { categoryName } from '#paper/category.ts'
import { categoryPath } from '#paper/urls.ts'
import { site } from '#site.ts'
import { turnCategory } from './category-day.ts'
import { countAnswersOf } from './day.ts'
import type { View } from './view.ts'

/** `/arxiv/<category>/`: a category's latest day, and the way to its other days. */
export const categoryView: View<CategoryProps> = {
  list({ days }) {
    const linked = pageCategories(days, site.categories)
    return [...linked].map((category) => {
      const own = daysOf(days, category, site.categories)
      const [day] = own
      return {
        params: { category },
        path: categoryPath(category),
        group: day?.date ?? '',
        shown: () => shownCategory(own, linked, isFollowed(category, site.categories)),
        props: () => ({
          category,
          linked,
          ...(day && { day: latestDay(category, day, own) }),
        }),
      }
    })
  },
  render({ category, linked, day: latest }, { card }) {
    return {
      path: categoryPath(category),
      title: `${categoryName(category, 'en')} (${category})`,
      description: `The latest arXiv papers in ${category}, each with an FAQ.`,
      ...(isFollowed(category, site.categories) && { category }),
      body: latest
        ? renderCategoryDay({ ...latest, category, linked, after: renderOtherDays(category, latest.others) }, card)
        : renderEmptyArchive(),
    }
  },
}

function latestDay(category: string, day: ArchiveDay, own: ArchiveDay[]): NonNullable<CategoryProps['day']> {
  const turn = turnCategory(category, own, day.date)
  return { day, answers: countAnswersOf(day), turn, others: otherDays(category, own) }
}

/** By month, the newest month as a table; or, where the category has no dated pages, the last titles themselves. */
function otherDays(category: string, days: ArchiveDay[]): OtherDays {
  if (days.length < 2) return { months: [], titles: [] }
  if (!isFollowed(category, site.categories)) {
    const titles = latestTitles(days.slice(1)).map(({ date, papers }) => {
      return { date, papers: papers.map(({ id, paper }) => ({ id, title: paper.title })) }
    })
    return { months: [], titles }
  }
  const [newest, ...others] = toMonths(days)
  return { ...(newest && { newest }), months: countDays(others), titles: [] }
}

export type CategoryProps = {
  category: string
  linked: Set<string>
  /** Its latest day; absent where it has none. */
  day?: { day: ArchiveDay; answers: AnswerCounts; turn: Turning; others: OtherDays }
}
