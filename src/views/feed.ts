import { type FeedLine, listNewest, toFeed } from '#feeds/feed.ts'
import { type FeedFile, feedFormats } from '#feeds/format.ts'
import { categoryPath } from '#paper/urls.ts'
import { site } from '#site.ts'
import type { FileView, Prose } from './view.ts'

/** `/atom.xml`, `/rss.xml`, `/feed.json`: the papers of the newest days. */
export const feedView: FileView<FeedProps> = {
  list({ days }) {
    const lines = listNewest(days)
    return files.map((file) => ({
      params: { feed: file },
      path: `/${file}`,
      group,
      shown: () => lines,
      props: () => ({ file, lines }),
    }))
  },
  render: renderFeed,
}

/** `/arxiv/<category>/atom.xml` and its siblings: those of a followed category. */
export const categoryFeedView: FileView<FeedProps> = {
  list({ days }) {
    return site.categories.flatMap((category) => {
      const lines = listNewest(days, category)
      return files.map((file) => ({
        params: { category, feed: file },
        path: `${categoryPath(category)}${file}`,
        group,
        shown: () => lines,
        props: () => ({ file, category, lines }),
      }))
    })
  },
  render: renderFeed,
}

const files = Object.keys(feedFormats) as FeedFile[]

/** All of them show the same papers. */
const group = 'feeds'

async function renderFeed({ file, category, lines }: FeedProps, prose: Prose): Promise<string> {
  const entries = await Promise.all(lines.map(prose.feedEntry))
  return feedFormats[file].format(toFeed(file, category, entries))
}

export type FeedProps = { file: FeedFile; category?: string; lines: FeedLine[] }
