import { expect, test } from 'vitest'
import { arxivAbsUrl, arxivHtmlUrl, arxivPdfUrl, categoryPath, dayPath, paperPath } from '#paper/urls.ts'

test('gives pages their paths, with a slash at the end', () => {
  expect(dayPath('2026-11-20')).toBe('/day/2026-11-20/')
  expect(categoryPath('cs.LG')).toBe('/arxiv/cs.LG/')
  expect(categoryPath('cs.LG', '2026-11-20')).toBe('/arxiv/cs.LG/2026-11-20/')
  expect(paperPath('2611.01234')).toBe('/arxiv/2611.01234/')
})

test('keeps the slash of an old identifier', () => {
  expect(paperPath('hep-th/9901001')).toBe('/arxiv/hep-th/9901001/')
  expect(arxivAbsUrl('hep-th/9901001', 3)).toBe('https://arxiv.org/abs/hep-th/9901001v3')
})

test('points to the newest version unless one is named', () => {
  expect(arxivAbsUrl('2611.01234')).toBe('https://arxiv.org/abs/2611.01234')
  expect(arxivPdfUrl('2611.01234', 2)).toBe('https://arxiv.org/pdf/2611.01234v2')
  expect(arxivHtmlUrl('2611.01234', 1)).toBe('https://arxiv.org/html/2611.01234v1')
})
