import { expect, test } from 'vitest'
import { parseFeed } from '#ingest/arxiv/feed.ts'

test('reads version, type and licence of an entry', () => {
  expect(parseFeed(feed(entry('2611.00001v2', 'replace-cross')))).toEqual({
    date: '2026-11-20',
    entries: [
      {
        id: '2611.00001',
        version: 2,
        type: 'replace-cross',
        title: 'Bounds & $x < y$',
        authors: 'Zo\\"e \\AA ngstr\\"om, Jos\\\'e Nu\\~nez',
        categories: ['math.NT', 'cs.LG'],
        abstract: 'We bound $x$.\nIn two lines.',
        license: 'http://creativecommons.org/licenses/by/4.0/',
      },
    ],
  })
})

test('reads an empty feed', () => {
  expect(parseFeed(feed(''))).toEqual({ entries: [] })
})

test('takes the day in New York, not in Greenwich', () => {
  const late = entry('2611.00001v1', 'new').replace('2026-11-20T00:00:00-05:00', '2026-11-20T23:30:00-05:00')
  expect(parseFeed(feed(late)).date).toBe('2026-11-20')
})

test('refuses a feed that was cut off', () => {
  expect(() => parseFeed(feed(entry('2611.00001v1', 'new')).slice(0, 700))).toThrowErrorMatchingInlineSnapshot(
    `[Error: not well-formed XML (line 1: Invalid '[    "feed",    "entry",    "dc:rights"]' found.)]`,
  )
})

test('refuses the feed that reports an error', () => {
  const xml = feed('').replace('cs.LG updates on arXiv.org', 'Feed error for query: cs.XX')
  expect(() => parseFeed(xml)).toThrowErrorMatchingInlineSnapshot(`[Error: arXiv answers: Feed error for query: cs.XX]`)
})

test('refuses a page of HTML', () => {
  expect(() => parseFeed('<html><body>Sorry</body></html>')).toThrowErrorMatchingInlineSnapshot(
    `[Error: not an Atom feed. It begins: "<html><body>Sorry</body></html>"]`,
  )
})

test('refuses plain words', () => {
  expect(() => parseFeed('Rate exceeded.')).toThrowErrorMatchingInlineSnapshot(
    `[Error: not well-formed XML (line 1: char 'R' is not expected.)]`,
  )
})

test('refuses an entry of unknown type', () => {
  expect(() => parseFeed(feed(entry('2611.00001v1', 'withdrawn')))).toThrowErrorMatchingInlineSnapshot(
    `[Error: the entry "oai:arXiv.org:2611.00001v1" has no version or type]`,
  )
})

test('does not expand entities that are defined in the document', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
    <feed xmlns="http://www.w3.org/2005/Atom"><title>&c;&c;&c;&c;&c;&c;&c;&c;</title></feed>`
  expect(JSON.stringify(attempt(() => parseFeed(bomb))).length).toBeLessThan(1000)
})

function attempt(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return (error as Error).message
  }
}

function feed(entries: string): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://www.w3.org/2005/Atom" xml:lang="en-us">
  <id>http://rss.arxiv.org/atom/cs.LG</id>
  <title>cs.LG updates on arXiv.org</title>
  <updated>2026-11-20T05:00:19.866337+00:00</updated>
  ${entries}
</feed>`
}

function entry(id: string, type: string): string {
  return `<entry>
    <id>oai:arXiv.org:${id}</id>
    <title>Bounds &amp; $x &lt; y$</title>
    <summary>arXiv:${id} Announce Type: ${type} 
Abstract: We bound $x$.
In two lines.</summary>
    <category term="math.NT"/><category term="cs.LG"/>
    <published>2026-11-20T00:00:00-05:00</published>
    <arxiv:announce_type>${type}</arxiv:announce_type>
    <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
    <dc:creator>Zo\\"e \\AA ngstr\\"om, Jos\\'e Nu\\~nez</dc:creator>
  </entry>`
}
