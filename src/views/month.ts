import { type Month, toMonths } from '#components/archive/months.ts'
import { neighboursOf } from '#components/archive/neighbours.ts'
import { renderMonthPage } from '#components/day/month-page.ts'
import type { Turning } from '#components/day/turn.ts'
import { formatMonth, isoWeek } from '#paper/calendar-date.ts'
import { dayPath, monthPath } from '#paper/urls.ts'
import { site } from '#site.ts'
import type { View } from './view.ts'

/** `/month/<YYYY-MM>/`: the days of a month. */
export const monthView: View<MonthProps> = {
  list({ days }) {
    const months = toMonths(days)
    return months.map((month) => {
      const turn = turnMonths(months, month, monthPath)
      return {
        params: { month: month.month },
        path: monthPath(month.month),
        group: 'months',
        shown: () => [month, turn],
        props: () => ({ month, turn }),
      }
    })
  },
  render({ month, turn }) {
    const title = formatMonth(month.month)
    return {
      path: monthPath(month.month),
      title,
      description: `The days of ${title}: every arXiv paper announced in ${site.categories.join(', ')}.`,
      body: renderMonthPage({ title, month, turn, weeks: weeksOf(month) }, dayPath),
    }
  },
}

function weeksOf({ days }: Month): string[] {
  return [...new Set(days.map(({ date }) => isoWeek(date)))]
}

/** The way from a month to the ones beside it; `months` has the newest first. */
export function turnMonths(months: Month[], { month }: Month, toPath: (month: string) => string): Turning {
  const { before: newer, after: older } = neighboursOf(months, (other) => other.month === month)
  const leaf = (to: Month | undefined) => to && { path: toPath(to.month), text: formatMonth(to.month) }
  return { label: 'Months', previous: leaf(older), next: leaf(newer) }
}

export type MonthProps = { month: Month; turn: Turning }
