import { daysOf, isFollowed, pageCategories } from '#components/archive/categories.ts'
import { shownDay, shownLines } from '#components/archive/shown.ts'
import { renderCategoryDay } from '#components/day/category-day.ts'
import { describeDay } from '#components/day/describe-day.ts'
import type { Turning } from '#components/day/turn.ts'
import { turnDays } from '#components/day/turn-days.ts'
import type { ArchiveDay } from '#content/loader.ts'
import { addMonths, formatLongDate } from '#paper/calendar-date.ts'
import { categoryPath, dayPath } from '#paper/urls.ts'
import { site } from '#site.ts'
import type { View } from './view.ts'

/** Earlier days repeat no abstracts, which stand on the day's own page: a large archive has no room for them twice. */
const monthsWithAbstracts = 3

/** `/arxiv/<category>/<date>/`: a followed category's part of a day. */
export const categoryDayView: View<CategoryDayProps> = {
  list({ days }) {
    const linked = pageCategories(days, site.categories)
    const first = days[0] ? addMonths(days[0].date, 1 - monthsWithAbstracts) : ''
    return site.categories.flatMap((category) => {
      const own = daysOf(days, category, site.categories)
      return own.map((day, n) => ({
        params: { category, date: day.date },
        path: categoryPath(category, day.date),
        group: day.date,
        shown: () => [
          shownDay(day),
          own[n - 1]?.date,
          own[n + 1]?.date,
          shownLines(day.papers, linked),
          day.date < first,
        ],
        props: () => ({ category, day, linked, turn: turnCategory(category, own, day.date), brief: day.date < first }),
      }))
    })
  },
  render({ category, day, ...props }, { card }) {
    return {
      path: categoryPath(category, day.date),
      title: `${category} on ${formatLongDate(day.date)}`,
      description: describeDay(day, [category]),
      category,
      body: renderCategoryDay({ ...props, category, day }, card),
    }
  },
}

/** The way from a category's day to the ones beside it; `own` are its days, newest first. */
export function turnCategory(category: string, own: ArchiveDay[], date: string): Turning {
  const dated = isFollowed(category, site.categories)
  return turnDays(own, date, (to) => (dated ? categoryPath(category, to) : dayPath(to)))
}

export type CategoryDayProps = { category: string; day: ArchiveDay; linked: Set<string>; turn: Turning; brief: boolean }
