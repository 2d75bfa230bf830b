import { expect, test } from 'vitest'
import { parseApi } from '#ingest/arxiv/api.ts'

test('reads an entry field by field', () => {
  expect(parseApi(answer(entry('http://arxiv.org/abs/2611.00001v2'))).entries).toEqual([
    {
      id: '2611.00001',
      version: 2,
      title: 'On $\\ell_1$\n  norms',
      authors: ['Zoë Ångström', '李 明'],
      categories: ['math.NT', 'cs.LG'],
      msc: ['11M26', '11N05'],
      acm: ['I.2.7', 'H.3.3'],
      abstract: 'First line\nsecond line.\n  A new paragraph.',
      published: '2026-09-01T10:00:00Z',
      updated: '2026-11-17T10:00:00Z',
      comments: '12 pages',
      journal: 'J. Invented Res. 1',
      doi: '10.0000/xyz',
    },
  ])
})

test('leaves MSC and ACM classes out of the categories', () => {
  const [paper] = parseApi(answer(entry('http://arxiv.org/abs/2611.00001v1'))).entries
  expect(paper?.categories).toEqual(['math.NT', 'cs.LG'])
})

test('reads an old identifier', () => {
  expect(parseApi(answer(entry('http://arxiv.org/abs/hep-th/9901001v3'))).entries).toMatchObject([
    { id: 'hep-th/9901001', version: 3 },
  ])
})

test('reads an answer without entries', () => {
  expect(parseApi(answer(''))).toEqual({ total: 1, entries: [] })
})

test('names the error that arXiv answers', () => {
  const error = `<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_abc</id><title>Error</title>
    <summary>incorrect id format for abc</summary></entry>`
  expect(() => parseApi(answer(error))).toThrowErrorMatchingInlineSnapshot(
    `[Error: arXiv answers: incorrect id format for abc]`,
  )
})

test('refuses an answer that was cut off', () => {
  expect(() =>
    parseApi(answer(entry('http://arxiv.org/abs/2611.00001v1')).slice(0, 600)),
  ).toThrowErrorMatchingInlineSnapshot(
    `[Error: not well-formed XML (line 1: Invalid '[    "feed",    "entry"]' found.)]`,
  )
})

function answer(entries: string): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/x</id><title>arXiv Query</title><opensearch:totalResults>1</opensearch:totalResults>
  ${entries}
</feed>`
}

function entry(id: string): string {
  return `<entry><id>${id}</id><title>On $\\ell_1$
  norms</title><updated>2026-11-17T10:00:00Z</updated><summary>First line
second line.
  A new paragraph.
</summary>
    <category term="math.NT"/><category term="cs.LG"/><category term="11M26, 11N05"/><category term="I.2.7; H.3.3"/>
    <published>2026-09-01T10:00:00Z</published><arxiv:comment>12 pages</arxiv:comment>
    <arxiv:journal_ref>J. Invented Res. 1</arxiv:journal_ref><arxiv:doi>10.0000/xyz</arxiv:doi>
    <arxiv:primary_category term="math.NT"/>
    <author><name>Zoë Ångström</name></author><author><name>李 明</name></author></entry>`
}
