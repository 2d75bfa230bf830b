import { describe, expect, test } from 'vitest'
import { formatRss } from '#feeds/rss.ts'
import { exampleEntry, exampleFeed, hostileTitle } from './example-feed.ts'
import { readXml } from './read-xml.ts'

describe('an RSS feed', () => {
  const { rss } = readXml(formatRss(exampleFeed()))

  test('has what RSS 2.0 requires of a channel: title, link and description', () => {
    expect(rss['@version']).toBe('2.0')
    expect(rss.channel).toMatchObject({
      title: 'Sheaf & <Co>',
      link: ['https://ada.example/sheaf/'],
      description: 'The day’s papers: "all" of them.',
    })
  })

  test('declares every prefix it uses', () => {
    const xml = formatRss(exampleFeed())
    const used = new Set([...xml.matchAll(/<(\w+):/g)].map(([, prefix]) => prefix))
    expect([...used].sort()).toEqual(['atom', 'dc'])
    expect(rss).toMatchObject({
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    })
  })

  test('links to itself', () => {
    expect(rss.channel['atom:link']).toMatchObject({ '@rel': 'self', '@href': 'https://ada.example/sheaf/atom.xml' })
  })

  test('says when it was built, as RFC 822 writes it', () => {
    expect(rss.channel.lastBuildDate).toBe('Fri, 20 Nov 2026 06:00:00 GMT')
  })
})

describe('an item', () => {
  const [item] = readXml(formatRss(exampleFeed())).rss.channel.item

  test('has a title, a link and a date', () => {
    expect(item).toMatchObject({
      title: hostileTitle,
      link: ['https://ada.example/sheaf/arxiv/2611.01234/'],
      pubDate: 'Thu, 19 Nov 2026 00:00:00 GMT',
    })
  })

  test('has arXiv’s address as its identifier, which is not its link', () => {
    expect(item.guid).toEqual({ '@isPermaLink': 'false', '#text': 'https://arxiv.org/abs/2611.01234' })
  })

  test('names every author and category', () => {
    expect(item['dc:creator']).toEqual(['Ada "A" <Example>', '陈沐阳'])
    expect(item.category).toEqual(['math.CO', 'cs.DM'])
  })

  test('carries its HTML escaped', () => {
    expect(item.description).toBe(exampleEntry().html)
  })
})

test('a feed without items is a feed', () => {
  expect(readXml(formatRss(exampleFeed({ entries: [] }))).rss.channel).not.toHaveProperty('item')
})
