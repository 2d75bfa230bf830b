import { describe, expect, test } from 'vitest'
import { formatJsonFeed } from '#feeds/json-feed.ts'
import { exampleEntry, exampleFeed, hostileTitle } from './example-feed.ts'

describe('a JSON feed', () => {
  const feed = JSON.parse(formatJsonFeed(exampleFeed({ self: 'https://ada.example/sheaf/feed.json' })))

  test('has what JSON Feed 1.1 requires: version, title and items', () => {
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Sheaf & <Co>',
      home_page_url: 'https://ada.example/sheaf/',
      feed_url: 'https://ada.example/sheaf/feed.json',
    })
    expect(feed.items).toHaveLength(1)
  })

  test('has items with a string for an id and with content', () => {
    expect(feed.items[0]).toEqual({
      id: 'https://arxiv.org/abs/2611.01234',
      url: 'https://ada.example/sheaf/arxiv/2611.01234/',
      title: hostileTitle,
      content_html: exampleEntry().html,
      date_published: '2026-11-19T00:00:00Z',
      date_modified: '2026-11-20T01:02:03Z',
      authors: [{ name: 'Ada "A" <Example>' }, { name: '陈沐阳' }],
      tags: ['math.CO', 'cs.DM'],
    })
  })
})

test('a feed without items has an empty list', () => {
  expect(JSON.parse(formatJsonFeed(exampleFeed({ entries: [] }))).items).toEqual([])
})
