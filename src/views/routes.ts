import type { ViewName } from './views.ts'

/** The file in src/pages by which Astro alone serves the pages of a view. */
export const routes: Record<ViewName, string> = {
  feed: '[feed].xml.ts',
  jsonFeed: 'feed.json.ts',
  categoryFeed: 'arxiv/[category]/[feed].xml.ts',
  categoryJsonFeed: 'arxiv/[category]/feed.json.ts',
  front: 'index.astro',
  day: 'day/[date].astro',
  dayJson: 'api/days/[date].json.ts',
  categoryDay: 'arxiv/[category]/[date].astro',
  paper: 'arxiv/[...id].astro',
  category: 'arxiv/[category]/index.astro',
  month: 'month/[month].astro',
  week: 'week/[week].astro',
  categoryMonth: 'arxiv/[category]/[month].astro',
  archive: 'archive.astro',
  daysJson: 'api/days.json.ts',
  sitemap: 'sitemap/[month].xml.ts',
  sitemapIndex: 'sitemap-index.xml.ts',
  formulaStyles: 'math/[file].css.ts',
}
