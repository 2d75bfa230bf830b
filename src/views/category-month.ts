import { daysOf } from '#components/archive/categories.ts'
import { toMonths } from '#components/archive/months.ts'
import { renderMonthPage } from '#components/day/month-page.ts'
import { formatMonth } from '#paper/calendar-date.ts'
import { categoryPath } from '#paper/urls.ts'
import { site } from '#site.ts'
import { type MonthProps, turnMonths } from './month.ts'
import type { View } from './view.ts'

/** `/arxiv/<category>/<YYYY-MM>/`: the days of a month on which a followed category has papers. */
export const categoryMonthView: View<CategoryMonthProps> = {
  list({ days }) {
    return site.categories.flatMap((category) => {
      const months = toMonths(daysOf(days, category, site.categories))
      return months.map((month) => {
        const turn = turnMonths(months, month, (to) => categoryPath(category, to))
        return {
          params: { category, month: month.month },
          path: categoryPath(category, month.month),
          group: 'months',
          shown: () => [month, turn],
          props: () => ({ category, month, turn }),
        }
      })
    })
  },
  render({ category, month, turn }) {
    const title = `${category} in ${formatMonth(month.month)}`
    return {
      path: categoryPath(category, month.month),
      title,
      description: `The days of ${title}, with all their papers.`,
      category,
      body: renderMonthPage({ title, month, turn }, (date) => categoryPath(category, date)),
    }
  },
}

export type CategoryMonthProps = MonthProps & { category: string }
