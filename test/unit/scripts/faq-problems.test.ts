import { expect, test } from 'vitest'
import { toMdx } from '#content/paper-mdx.ts'
import type { Exchange } from '#standin/model/exchange-log.ts'
import { refusals } from '#standin/model/faults/bad-words.ts'
import { inventedQuotes } from '#standin/model/reply/evidence.ts'
import { findBound } from '../../../scripts/bench/faq/bound.ts'
import { inventText } from '../../../scripts/bench/faq/papers.ts'
import {
  findFailureTexts,
  findForeignQuotes,
  findInvented,
  findKeys,
  findMisanswered,
  findRepeated,
} from '../../../scripts/bench/faq/problems.ts'
import { exampleAnswer, examplePaper } from '../content/example-paper.ts'

const file = 'papers/2611/2611.01234.mdx'

function archive(...texts: string[]): Map<string, string> {
  const answers = texts.map((text, index) =>
    exampleAnswer({ question: String(index), heading: `Q${index % 2}?`, text }),
  )
  return new Map([[file, toMdx(examplePaper({ faq: [{ lang: 'en', provider: 'custom', basis: 'html', answers }] }))]])
}

function exchange(name: string, started: number, values: Partial<Exchange> = {}): Exchange {
  return { name, names: [name], attempt: 0, started, ended: started + 10, isDelivered: true, ...values }
}

test('finds answers that are missing, and those that are there twice', () => {
  const find = (...texts: string[]) => findMisanswered(archive(...texts), ['2611.01234'], ['Q0?', 'Q1?'])
  expect(find('One.', 'Two.')).toEqual([])
  expect(find('One.')).toEqual(['2611.01234 Q1?: 0 answers'])
  expect(find('One.', 'Two.', 'Three.')).toEqual(['2611.01234 Q0?: 2 answers'])
})

test('finds requests for what was held, or had come before', () => {
  const exchanges = [exchange('a', 0), exchange('b', 5), exchange('a', 20), exchange('c', 30)]
  expect(findRepeated(exchanges, new Map([['c', 1]]))).toEqual([
    'a: asked again after its answer had come',
    'c: asked although the archive had an answer',
  ])
  const failed = [exchange('a', 0, { isDelivered: false }), exchange('a', 20)]
  expect(findRepeated(failed, new Map())).toEqual([])
})

test('finds failures among answers, however Markdown writes them', () => {
  expect(findFailureTexts(archive('An answer.'))).toEqual([])
  expect(findFailureTexts(archive(`${refusals[0]}`))).toHaveLength(1)
  expect(findFailureTexts(archive('Rate Limit Reached.\nYou are sending\n requests too quickly.'))).toHaveLength(1)
})

test('finds passages that no paper holds', () => {
  expect(findInvented(archive('An answer.'))).toEqual([])
  expect(findInvented(archive(`An answer.\n\nEVIDENCE\n> ${inventedQuotes[0]}`))).toHaveLength(2)
})

test('finds passages shown that the paper does not hold', () => {
  const [sentence = ''] = inventText(examplePaper(), 3000).sections[1]?.paragraphs[0]?.text.split(/(?<=[.]) /) ?? []
  const show = (quote: string) => {
    const answers = [exampleAnswer({ evidence: [{ quote }] })]
    const paper = examplePaper({ faq: [{ lang: 'en', provider: 'custom', basis: 'html', answers }] })
    return findForeignQuotes(new Map([[file, toMdx(paper)]]), 3000)
  }
  expect(show(sentence)).toEqual([])
  expect(show('We never wrote this.')).toEqual(['2611.01234 shows "We never wrote this."'])
})

test('finds a key, and the half of one', () => {
  const key = 'sk-0123456789abcdef'
  const find = (text: string) => findKeys([['the report', text]], key)
  expect(find('sk-… was refused')).toEqual([])
  expect(find(`Bearer ${key}`)).toEqual(['the key is in the report'])
  expect(find('sk-***789abcdef')).toEqual([])
  expect(find('ends with 6789abcdef')).toEqual(['the key is in the report'])
})

test('bounds the time from below by the workers, or by the longest paper', () => {
  const timed = (name: string, delay: number) => exchange(name, 0, { delay })
  const papers = [timed('1 a', 1000), timed('1 b', 1000), timed('2 a', 3000), timed('3 a', 3000)]
  expect(findBound(papers, 2)).toBe(4)
  expect(findBound(papers, 8)).toBe(3)
})
