import { expect, test } from 'vitest'
import { parseListing } from '#ingest/arxiv/listing.ts'

test('reads day, sections and entries of a listing', () => {
  const page = parseListing(
    listing(`<h3>New submissions (showing 1 of 1 entries)</h3>${entry('2611.00001')}
      <h3>Replacement submissions (showing 1 of 1 entries)</h3>${entry('2609.00002', '(replaced)')}`),
  )
  expect(page.date).toBe('2026-11-20')
  expect(page.sections).toEqual({ new: { shown: 1, total: 1 }, replace: { shown: 1, total: 1 } })
  expect(page.entries.map(({ id, type }) => [id, type])).toEqual([
    ['2611.00001', 'new'],
    ['2609.00002', 'replace'],
  ])
})

test('reads an entry field by field', () => {
  const { entries } = parseListing(listing(`<h3>New submissions (showing 1 of 1 entries)</h3>${entry('2611.00001')}`))
  expect(entries[0]).toEqual({
    id: '2611.00001',
    type: 'new',
    version: 2,
    title: 'Sums of $k$-th powers & more',
    authors: ['Zoë Ångström', 'N. O’Neil'],
    categories: ['math.NT', 'cs.LG'],
    abstract: 'We count <x> tags. A second line.',
    comments: '12 pages: in two parts',
    journal: 'J. Invented Res. 1 (2026)',
  })
})

test('leaves the version open where arXiv offers no HTML', () => {
  const html = entry('2611.00001').replace(/, <a href="[^"]*\/html\/.*?<\/a>/, '')
  const { entries } = parseListing(listing(`<h3>New submissions (showing 1 of 1 entries)</h3>${html}`))
  expect(entries[0]).not.toHaveProperty('version')
})

test('reads an old identifier', () => {
  const { entries } = parseListing(
    listing(`<h3>Cross submissions (showing 1 of 1 entries)</h3>${entry('hep-th/9901001')}`),
  )
  expect(entries[0]).toMatchObject({ id: 'hep-th/9901001', type: 'cross' })
})

test('tells a page that shows the first entries of many', () => {
  const { sections } = parseListing(
    listing(`<h3>New submissions (showing first 1 of 2001 entries)</h3>${entry('2611.00001')}`),
  )
  expect(sections.new).toEqual({ shown: 1, total: 2001 })
})

test('tells a page that shows the last entries of many', () => {
  const { sections } = parseListing(
    listing(`<h3>New submissions (continued, showing last 1 of 2001 entries)</h3>${entry('2611.00001')}`),
  )
  expect(sections.new).toEqual({ shown: 1, total: 2001 })
})

test('reads a day without announcements', () => {
  expect(parseListing(listing('<p>No updates today.</p>'))).toEqual({ date: '2026-11-20', sections: {}, entries: [] })
})

test('reads a catch-up page', () => {
  const html = `<h1>Catchup results for Number Theory on Fri, 20 Nov 2026</h1><div>Total of 1 entries</div>
    <h3>New submissions (showing 1 of 1 entries)</h3>${entry('2611.00001')}</html>`
  expect(parseListing(html)).toMatchObject({ date: '2026-11-20', entries: [{ id: '2611.00001' }] })
})

test('refuses a page that announces more entries than it holds', () => {
  expect(() =>
    parseListing(listing(`<h3>New submissions (showing 3 of 3 entries)</h3>${entry('2611.00001')}`)),
  ).toThrowErrorMatchingInlineSnapshot(`[Error: The section "new" says it shows 3 entries, but 1 are there.]`)
})

test('refuses a page that is cut off between two sections', () => {
  const whole = listing(`<h3>New submissions (showing 1 of 1 entries)</h3>${entry('2611.00001')}`)
  expect(() => parseListing(whole.slice(0, whole.indexOf('</dd>') + 5))).toThrow(
    'The page is cut off: it does not end with </html>.',
  )
})

test('refuses a page without entries that does not say there are none', () => {
  expect(() => parseListing(listing('<p>Please wait.</p>'))).toThrow(
    'neither entries nor the word that there are no updates',
  )
})

test('reads how many entries all sections and pages have', () => {
  const html = listing(
    `<div class='paging'>Total of 3 entries </div><h3>New submissions (showing 1 of 1 entries)</h3>${entry('2611.00001')}`,
  )
  expect(parseListing(html).total).toBe(3)
})

test('refuses a page that states no day', () => {
  expect(() => parseListing('Rate exceeded.')).toThrowErrorMatchingInlineSnapshot(
    `[Error: The page states no announcement day. It begins: "Rate exceeded."]`,
  )
})

function listing(body: string): string {
  return `<html><body><h1>Number Theory</h1><h3>Showing new listings for Friday, 20 November 2026</h3>
    <dl id='articles'>${body}</dl></body></html>`
}

function entry(id: string, note = ''): string {
  return `<dt><a name='item1'>[1]</a> <a href ="/abs/${id}" title="Abstract" id="${id}"> arXiv:${id} </a> ${note}
    [<a href="/pdf/${id}" title="Download PDF">pdf</a>, <a href="https://arxiv.org/html/${id}v2" title="View HTML">html</a>]</dt>
    <dd><div class='meta'>
      <div class='list-title mathjax'><span class='descriptor'>Title:</span> Sums of $k$-th powers &amp; more </div>
      <div class='list-authors'><a href="/search">Zoë Ångström</a>, <a href="/search">N. O&#8217;Neil</a></div>
      <div class='list-comments mathjax'><span class='descriptor'>Comments:</span> 12 pages: in two parts </div>
      <div class='list-journal-ref'><span class='descriptor'>Journal-ref:</span> J. Invented Res. 1 (2026) </div>
      <div class='list-subjects'><span class='descriptor'>Subjects:</span>
        <span class="primary-subject">Number Theory (math.NT)</span>; Machine Learning (cs.LG) </div>
      <p class='mathjax'> We count &lt;x&gt; tags. <br>A second line. </p>
    </div></dd>`
}
