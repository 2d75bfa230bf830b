import { daysOf, isFollowed, pageCategories } from '#components/archive/categories.ts'
import { latestTitles } from '#components/archive/latest-titles.ts'
import { countDays, toMonths } from '#components/archive/months.ts'
import { shownCategory } from '#components/archive/shown.ts'
import { renderCategoryDay } from '#components/day/category-day.ts'
import { renderEmptyArchive } from '#components/day/empty-archive.ts'
import { type OtherDays, renderOtherDays } from '#components/day/other-days.ts'
import type { Turning } from '#components/day/turn.ts'
import type { AnswerCounts } from '#content/count-answers.ts'
import type { DayPart } from '#content/day-facts.ts'
import type { ArchiveDay } from '#content/loader.ts'
import { categoryName } from '#paper/category.ts'
import { categoryPath } from '#paper/urls.ts'
import { site } from '#site.ts'
import { countAnswersOf, turnCategory } from './category-day.ts'
import type { Prose, View } from './view.ts'

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
  render({ category, linked, day: latest }, prose) {
    const others = latest && renderOtherDays(category, { ...latest, titles: readTitles(latest.earlier, prose) })
    return {
      path: categoryPath(category),
      title: `${categoryName(category, 'en')} (${category})`,
      description: `The latest arXiv papers in ${category}, each with an FAQ.`,
      ...(isFollowed(category, site.categories) && { category }),
      body: latest ? renderCategoryDay({ ...latest, category, linked, after: others }, prose) : renderEmptyArchive(),
    }
  },
}

function latestDay(category: string, latest: DayPart, own: DayPart[]): NonNullable<CategoryProps['day']> {
  const turn = turnCategory(category, own, latest.date)
  return { day: latest.load(), answers: countAnswersOf(latest), turn, ...otherDays(category, own) }
}

/** By month, the newest month as a table; or, where the category has no dated pages, the last titles themselves. */
function otherDays(category: string, days: DayPart[]): OtherProps {
  if (days.length < 2) return { months: [], earlier: [] }
  if (!isFollowed(category, site.categories)) {
    return { months: [], earlier: latestTitles(days.slice(1)).map(({ date, ids = [] }) => ({ date, ids })) }
  }
  const [newest, ...others] = toMonths(days)
  return { ...(newest && { newest }), months: countDays(others), earlier: [] }
}

function readTitles(days: OtherProps['earlier'], prose: Prose): OtherDays['titles'] {
  const titles = prose.titles(days.flatMap(({ ids }) => ids))
  return days.map(({ date, ids }) => ({ date, papers: ids.map((id) => ({ id, title: titles.get(id) ?? id })) }))
}

export type CategoryProps = {
  category: string
  linked: Set<string>
  /** Its latest day; absent where it has none. */
  day?: { day: ArchiveDay; answers: AnswerCounts; turn: Turning } & OtherProps
}

type OtherProps = Omit<OtherDays, 'titles'> & { earlier: { date: string; ids: string[] }[] }
