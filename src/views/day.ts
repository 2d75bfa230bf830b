import { linesOf, pageCategories } from '#components/archive/categories.ts'
import { type AnswerCounts, countAnswers } from '#components/archive/count-answers.ts'
import { datesBeside } from '#components/archive/neighbours.ts'
import { shownPart } from '#components/archive/shown.ts'
import { renderDay } from '#components/day/day.ts'
import { type CategoryCount, renderDayCategories } from '#components/day/day-categories.ts'
import { describeDay } from '#components/day/describe-day.ts'
import type { Turning } from '#components/day/turn.ts'
import { turnDays } from '#components/day/turn-days.ts'
import { createLineRenderer, cutEntries, papersOf, type ShownDay, withoutKept } from '#components/entry/shown-line.ts'
import type { ArchiveDay } from '#content/loader.ts'
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
        const [loaded, turn] = [day.load(), turnDays(days, day.date, dayPath)]
        const counts = countCategories(loaded)
        return { day: withoutKept(loaded, kept), linked, counts, answers: countAnswersOf(loaded), turn }
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
function countCategories(day: ArchiveDay): CategoryCount[] {
  const counts = site.categories.map((id) => ({ id, count: linesOf(day, id, site.categories).length }))
  return counts.filter(({ count }) => count > 0)
}

/** How far the FAQ of a day's papers is. */
export function countAnswersOf({ papers }: ArchiveDay): AnswerCounts {
  return countAnswers(
    papers.map(({ paper }) => paper),
    site.languages,
  )
}

export type DayProps = {
  day: ShownDay
  linked: Set<string>
  counts: CategoryCount[]
  answers: AnswerCounts
  turn: Turning
}
