import { daysOf, isFollowed, pageCategories } from '#components/archive/categories.ts'
import { datesBeside } from '#components/archive/neighbours.ts'
import { shownPart } from '#components/archive/shown.ts'
import { renderCategoryDay } from '#components/day/category-day.ts'
import { describeDay } from '#components/day/describe-day.ts'
import type { Turning } from '#components/day/turn.ts'
import { turnDays } from '#components/day/turn-days.ts'
import { cutEntries, papersOf, type ShownDay, withoutKept } from '#components/entry/shown-line.ts'
import { type AnswerCounts, countAnswers } from '#content/count-answers.ts'
import type { DayPart } from '#content/day-facts.ts'
import { addMonths, formatLongDate } from '#paper/calendar-date.ts'
import { categoryPath, dayPath } from '#paper/urls.ts'
import { site } from '#site.ts'
import { listAsked, type View } from './view.ts'

/** Earlier days repeat no abstracts, which stand on the day's own page: a large archive has no room for them twice. */
const monthsWithAbstracts = 3

/** `/arxiv/<category>/<date>/`: a followed category's part of a day. */
export const categoryDayView: View<CategoryDayProps> = {
  list({ days }, asked) {
    const linked = pageCategories(days, site.categories)
    return site.categories.flatMap((category) => {
      const own = daysOf(days, category, site.categories)
      return listAsked(own, asked).map((day) => ({
        params: { category, date: day.date },
        path: categoryPath(category, day.date),
        group: day.date,
        shown: () => [shownPart(day, linked), datesBeside(own, day.date), isBrief(day, days)],
        props: (kept) => {
          const [turn, brief] = [turnCategory(category, own, day.date), isBrief(day, days)]
          return { category, day: withoutKept(day, kept), answers: countAnswersOf(day), linked, turn, brief }
        },
      }))
    })
  },
  cut: cutEntries,
  render({ category, day, ...props }, prose) {
    prose.readCards(papersOf(day))
    return {
      path: categoryPath(category, day.date),
      title: `${category} on ${formatLongDate(day.date)}`,
      description: describeDay(day, [category]),
      category,
      body: renderCategoryDay({ ...props, category, day }, prose),
    }
  },
}

/** Whether the abstracts of a day are left out. */
export function isBrief({ date }: Dated, [newest]: Dated[]): boolean {
  return newest !== undefined && date < addMonths(newest.date, 1 - monthsWithAbstracts)
}

/** How far the FAQ of a part's papers is. */
export function countAnswersOf({ answers, load }: DayPart): AnswerCounts {
  const count = () =>
    countAnswers(
      load().papers.map(({ paper }) => paper),
      site.languages,
    )
  return answers ?? count()
}

/** The way from a category's day to the ones beside it; `own` are its days, newest first. */
export function turnCategory(category: string, own: DayPart[], date: string): Turning {
  const dated = isFollowed(category, site.categories)
  return turnDays(own, date, (to) => (dated ? categoryPath(category, to) : dayPath(to)))
}

type Dated = Pick<DayPart, 'date'>
export type CategoryDayProps = {
  category: string
  day: ShownDay
  answers: AnswerCounts
  linked: Set<string>
  turn: Turning
  brief: boolean
}
