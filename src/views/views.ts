import { categoryView } from './category.ts'
import { categoryDayView } from './category-day.ts'
import { categoryMonthView } from './category-month.ts'
import { dayView } from './day.ts'
import { monthView } from './month.ts'
import { paperView } from './paper.ts'
import { weekView } from './week.ts'

/** Every kind of page that an archive has many of. */
export const views = {
  day: dayView,
  categoryDay: categoryDayView,
  paper: paperView,
  category: categoryView,
  month: monthView,
  week: weekView,
  categoryMonth: categoryMonthView,
}

export type ViewName = keyof typeof views
