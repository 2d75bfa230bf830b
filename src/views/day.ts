import { pageCategories } from '#components/archive/categories.ts'
import { datesBeside } from '#components/archive/neighbours.ts'
import { shownPart } from '#components/archive/shown.ts'
import { renderDay } from '#components/day/day.ts'
import { type CategoryCount, renderDayCategories } from '#components/day/day-categories.ts'
import { describeDay } from '#components/day/describe-day.ts'
import type { Turning } from '#components/day/turn.ts'
import { turnDays } from '#components/day/turn-days.ts'
import { createLineRenderer, cutEntries, papersOf, type ShownDay, withoutKept } from '#components/entry/shown-line.ts'
import type { AnswerCounts } from '#content/count-answers.ts'
import type { KnownDay } from '#content/day-facts.ts'
import { formatLongDate } from '#paper/calendar-date.ts'
import { dayPath } from '#paper/urls.ts'
import { html, raw } from '#render/html.ts'
import { renderMarkdown } from '#render/markdown.ts'
import { site } from '#site.ts'
import { listAsked, type View } from './view.ts'

/** `/day/<date>/`: everything that was announced on a day in the followed categories. */
export const dayView: View<DayProps> = {
  list({ days }, asked) {
    const linked = pageCategories(days, site.categories)
    return listAsked(days, asked).map((day) => ({
      params: { date: day.date },
      path: dayPath(day.date),
      group: day.date,
      shown: () => [shownPart(day, linked), datesBeside(days, day.date)],
      props: (kept) => {
        const turn = turnDays(days, day.date, dayPath)
        return { day: withoutKept(day, kept), linked, counts: countCategories(day), answers: day.answers, turn }
      },
    }))
  },
  cut: cutEntries,
  render({ day, linked, counts, answers, turn }, { card, paper, readCards }) {
    readCards(papersOf(day))
    const title = formatLongDate(day.date)
    const [weekday, date] = title.split(', ')
    const overview = day.overview && raw(renderMarkdown(day.overview, { file: day.date }))
    return {
      path: dayPath(day.date),
      title,
      description: describeDay(day, site.categories),
      body: renderDay(
        {
          ...{ day, answers, turn },
          heading: html`<h1><time datetime="${day.date}"><span>${weekday}</span> ${date}</time></h1>`,
          contents: renderDayCategories(day.date, counts),
          before: overview ? html`<div class="text overview">${overview}</div>` : undefined,
        },
        createLineRenderer({ linked, readCard: card, readPaper: paper }),
      ),
    }
  },
}

/** The followed categories that have papers on a day. */
function countCategories({ categories }: KnownDay): CategoryCount[] {
  return site.categories.flatMap((id) => {
    const counts = categories[id]?.counts
    return counts ? { id, count: counts.reduce((sum, count) => sum + count, 0) } : []
  })
}

export type DayProps = {
  day: ShownDay
  linked: Set<string>
  counts: CategoryCount[]
  answers: AnswerCounts
  turn: Turning
}
