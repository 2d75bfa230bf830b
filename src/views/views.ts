import { archiveView } from './archive.ts'
import { categoryView } from './category.ts'
import { categoryDayView } from './category-day.ts'
import { categoryMonthView } from './category-month.ts'
import { dayView } from './day.ts'
import { dayJsonView } from './day-json.ts'
import { daysJsonView } from './days-json.ts'
import { categoryFeedView, feedView } from './feed.ts'
import { frontView } from './front.ts'
import { monthView } from './month.ts'
import { paperView } from './paper.ts'
import { sitemapIndexView, sitemapView } from './sitemap.ts'
import { weekView } from './week.ts'

/** Every kind of page or file that shows something of an archive; the longest work is first. */
export const views = {
  feed: feedView,
  categoryFeed: categoryFeedView,
  front: frontView,
  day: dayView,
  dayJson: dayJsonView,
  categoryDay: categoryDayView,
  paper: paperView,
  category: categoryView,
  month: monthView,
  week: weekView,
  categoryMonth: categoryMonthView,
  archive: archiveView,
  daysJson: daysJsonView,
  sitemap: sitemapView,
  sitemapIndex: sitemapIndexView,
}

export type ViewName = keyof typeof views
