import type { Element, Root } from 'hast'
import { selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { beforeAll, expect, inject, test } from 'vitest'
import { getDay } from '#content/archive.ts'
import { listDays } from '#content/list-days.ts'
import { listPaths, readPages } from './read-site.ts'

const { content, out, base } = inject('sample')
let pages: Map<string, Root>
let paths: Set<string>

beforeAll(async () => {
  pages = await readPages(out)
  paths = await listPaths(out)
})

test('has a page for each kind of address', () => {
  const expected = [
    '/',
    '/day/2026-11-20/',
    '/arxiv/cs.LG/',
    '/arxiv/cs.LG/2026-11-20/',
    '/archive/',
    '/search/',
    '/feeds/',
    '/about/',
    '/404.html',
  ]
  expect(expected.filter((path) => !pages.has(path))).toEqual([])
})

test('has a page for each paper, old identifiers included', async () => {
  for (const date of await listDays(content)) {
    for (const { id } of (await getDay(content, date)).papers) expect(pages.has(`/arxiv/${id}/`), id).toBe(true)
  }
  expect([...pages.keys()].some((path) => /^\/arxiv\/[a-z-]+\/\d{7}\/$/.test(path))).toBe(true)
})

test('shows each paper of a day once on its page', async () => {
  for (const date of await listDays(content)) {
    const titles = selectAll('ol.entries > li > h3 a', pages.get(`/day/${date}/`) as Root).map(
      (link) => link.properties.href,
    )
    const expected = (await getDay(content, date)).papers.map(({ id }) => `${base}/arxiv/${id}/`)
    expect(titles).toEqual(expected)
  }
})

test('links only to pages and fragments that exist, and never out of the base path', () => {
  const dead: string[] = []
  for (const [path, page] of pages) {
    for (const address of addresses(page)) {
      const url = new URL(address, `https://sheaf.example${base}${path}`)
      if (url.origin !== 'https://sheaf.example') continue
      const target = decodeURIComponent(url.pathname.slice(base.length))
      const isInside = url.pathname.startsWith(`${base}/`) && paths.has(target)
      if (!isInside || !hasFragment(target, url.hash)) dead.push(`${path} → ${address}`)
    }
  }
  expect(dead).toEqual([])
})

test('loads nothing from elsewhere', () => {
  const foreign = [...pages].flatMap(([path, page]) =>
    selectAll('script[src], img[src], link[rel~="stylesheet"], link[rel~="preload"], iframe, source', page)
      .map(({ properties }) => String(properties.src ?? properties.href))
      .filter((address) => !address.startsWith(`${base}/`))
      .map((address) => `${path} ${address}`),
  )
  expect(foreign).toEqual([])
})

test('gives each element an identifier of its own', () => {
  for (const [path, page] of pages) {
    const ids = selectAll('[id]', page).map(({ properties }) => String(properties.id))
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      path,
    ).toEqual([])
  }
})

test('leaves no TeX accent, style or quote in the text', () => {
  for (const [path, page] of pages) {
    for (const part of selectAll('main p, main li, main h1, main h2, main h3', page)) {
      const text = proseOf(part)
      expect(
        text.match(/\\['"`^~=.uvHcdbkr]\{?[A-Za-z]|\\(emph|textbf|textit|texttt|cite|footnote|url|href)\b|``/),
        `${path}: ${text}`,
      ).toBeNull()
    }
  }
})

test('sets every formula of the sample', () => {
  const refused = [...pages].flatMap(([path, page]) =>
    selectAll('.tex', page).map((node) => `${path} ${textOf(node)} ${node.properties.title}`),
  )
  expect(refused).toEqual([])
  expect(selectAll('mjx-container', pages.get('/day/2026-11-20/') as Root).length).toBeGreaterThan(20)
})

test('describes each page in its head', () => {
  for (const [path, page] of pages) {
    const meta = (selector: string) => selectAll(selector, page).length
    expect(textOf(selectAll('title', page)[0] as Element), path).not.toBe('')
    expect(meta('meta[name="description"][content]'), path).toBe(1)
    expect(meta('meta[http-equiv="Content-Security-Policy"]'), path).toBe(1)
    expect(meta('meta[property="og:title"]'), path).toBe(1)
    expect(meta('link[rel="alternate"][type="application/atom+xml"]'), path).toBeGreaterThan(0)
    if (path !== '/404.html') expect(meta('link[rel="canonical"]'), path).toBe(1)
  }
})

test('tells reference managers about a paper', () => {
  const page = pages.get('/arxiv/2611.11007/') as Root
  const content = (name: string) => selectAll(`meta[name="${name}"]`, page).map(({ properties }) => properties.content)
  expect(content('citation_title')).toEqual([
    'Rehearsing the Tail: Curricula That Stop Language Models from Forgetting Rare Facts',
  ])
  expect(content('citation_author')).toHaveLength(4)
  expect(content('citation_arxiv_id')).toEqual(['2611.11007'])
  expect(content('citation_pdf_url')).toEqual(['https://arxiv.org/pdf/2611.11007'])
})

function addresses(page: Root): string[] {
  const nodes = selectAll('a[href], link[href], script[src], img[src], form[action]', page)
  return nodes.map(({ properties }) => String(properties.href ?? properties.src ?? properties.action))
}

function hasFragment(path: string, hash: string): boolean {
  const page = pages.get(path)
  return (
    hash === '' ||
    !page ||
    selectAll('[id]', page).some(({ properties }) => properties.id === decodeURIComponent(hash.slice(1)))
  )
}

/** The text a reader sees, without code; formulas carry theirs in attributes. */
function proseOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value
      return child.type === 'element' && !['code', 'pre', 'mjx-container'].includes(child.tagName) ? proseOf(child) : ''
    })
    .join('')
}
