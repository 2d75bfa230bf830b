import { describe, expect, test } from 'vitest'
import { idFileName, idMonth, isArxivId, parseArxivId } from '#paper/id.ts'

describe('an identifier', () => {
  test.each(['2611.01234', '0704.0001', 'hep-th/9901001', 'math/0309136', 'cs/0112017'])('is %s', (text) => {
    expect(isArxivId(text)).toBe(true)
  })

  test.each([
    ['', 'empty'],
    ['2613.01234', 'in a 13th month'],
    ['2600.01234', 'in month zero'],
    ['hep-th/9913001', 'old, in a 13th month'],
    ['2611.123', 'too short'],
    ['2611.123456', 'too long'],
    ['2611.01234v2', 'with a version'],
    ['arXiv:2611.01234', 'with a prefix'],
    ['math.GT/0309136', 'with a subject class'],
    ['../2611.01234', 'a path'],
    ['2611.01234\n', 'followed by a line break'],
  ])('is not %j, %s', (text) => {
    expect(isArxivId(text)).toBe(false)
  })
})

describe('reading an identifier', () => {
  test.each([
    ['2611.01234', { id: '2611.01234' }],
    ['2611.01234v2', { id: '2611.01234', version: 2 }],
    ['oai:arXiv.org:2611.01234v12', { id: '2611.01234', version: 12 }],
    ['arXiv:hep-th/9901001v3', { id: 'hep-th/9901001', version: 3 }],
    ['ARXIV:2611.01234', { id: '2611.01234' }],
    ['math.GT/0309136', { id: 'math/0309136' }],
    ['  2611.01234\n', { id: '2611.01234' }],
  ])('takes %j', (text, expected) => {
    expect(parseArxivId(text)).toEqual(expected)
  })

  test.each(['2611.01234v0', '2611.01234v', '2611.01234v99999', '10.48550/arXiv.2611.01234', 'abc', ''])(
    'finds none in %j',
    (text) => {
      expect(parseArxivId(text)).toBeUndefined()
    },
  )
})

test('tells the month of new and old identifiers', () => {
  expect(idMonth('2611.01234')).toBe('2611')
  expect(idMonth('hep-th/9901001')).toBe('9901')
})

test('makes a file name without a slash', () => {
  expect(idFileName('hep-th/9901001')).toBe('hep-th-9901001')
  expect(idFileName('2611.01234')).toBe('2611.01234')
})
