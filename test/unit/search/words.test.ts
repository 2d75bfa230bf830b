import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastWordStart, locateWords, splitWords } from '#search/format/words.ts'

test.each([
  ['Müller’s k-means models', ['muller', 's', 'k', 'mean', 'model']],
  ['Theories of classes, buses and analysis', ['theory', 'of', 'classe', 'buse', 'and', 'analysi']],
  ['see arXiv:2611.01234v2.', ['see', 'arxiv', '2611.01234']],
  ['https://arxiv.org/abs/hep-th/9901001v1', ['http', 'arxiv', 'org', 'abs', 'hep-th/9901001']],
  ['ŁUKASZ Ørsted', ['lukasz', 'orsted']],
  ['e\u0301tude étude', ['etude', 'etude']],
  ['图神经网络', ['图神', '神经', '经网', '网络']],
  ['用GPT做', ['用', 'gpt', '做']],
  ['그래프 신경망', ['그래', '래프', '신경', '경망']],
  ['\\chi(S) \\le k', ['chi', 's', 'le', 'k']],
])('splits %s', (text, words) => {
  expect(splitWords(text)).toEqual(words)
})

test('splits a searched run of letters into pairs that stand apart, to its end', () => {
  expect(splitWords('图神经网络', 'apart')).toEqual(['图神', '经网', '网络'])
  expect(splitWords('神经网络', 'apart')).toEqual(['神经', '网络'])
})

test('gives words that are words again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of splitWords(text)) expect(word).toMatch(/^[^\s_]+$/)
    }),
  )
})

test.each([
  ['graph neur', 'neur'],
  ['graph ne', undefined],
  ['neural, ', undefined],
  ['neural, ', undefined],
  ['Café', 'cafe'],
  ['2611.012', '012'],
  ['2611.0123', '2611.0123'],
  ['图', '图'],
  ['图神', undefined],
])('takes the end of “%s” for the beginning %s', (query, start) => {
  expect(lastWordStart(query)).toBe(start)
})

test('locates words as they stand in a text', () => {
  const text = 'Café models, 图神经网络'
  const wanted = new Set(['cafe', 'model', '神经', '经网'])
  const found = locateWords(text, (word) => wanted.has(word)).map(({ from, to }) => text.slice(from, to))
  expect(found).toEqual(['Café', 'models', '神经网'])
})
