import { archiveView } from './archive.ts'
import { categoryView } from './category.ts'
import { categoryDayView } from './category-day.ts'
import { categoryMonthView } from './category-month.ts'
import { dayView } from './day.ts'
import { dayJsonView } from './day-json.ts'
import { daysJsonView } from './days-json.ts'
import { categoryFeedView, categoryJsonFeedView, feedView, jsonFeedView } from './feed.ts'
import { formulaStylesView } from './formula-styles.ts'
import { frontView } from './front.ts'
import { monthView } from './month.ts'
import { paperView } from './paper.ts'
import { sitemapIndexView, sitemapView } from './sitemap.ts'
import { weekView } from './week.ts'

/** Every kind of page or file that shows something of an archive. */
export const views = {
  feed: feedView,
  jsonFeed: jsonFeedView,
  categoryFeed: categoryFeedView,
  categoryJsonFeed: categoryJsonFeedView,
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
  formulaStyles: formulaStylesView,
}

export type ViewName = keyof typeof views

/** Those that take longest: each feed holds whole days. */
export const longest: ViewName[] = ['feed', 'jsonFeed', 'categoryFeed', 'categoryJsonFeed']
