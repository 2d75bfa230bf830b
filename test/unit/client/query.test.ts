import { expect, test } from 'vitest'
import { isSearched, parseQuery } from '#client/search/query.ts'

test('requires the words that tell papers apart; others only lift', () => {
  expect(parseQuery('attention is all you need')).toMatchObject({
    required: ['attention', 'need'],
    optional: ['is', 'all', 'you'],
  })
})

test('requires function words where there are no others', () => {
  expect(parseQuery('all you can').required).toEqual(['all', 'you', 'can'])
})

test('requires the identifier alone of what was copied with it', () => {
  expect(parseQuery('https://arxiv.org/abs/2611.01234v2')).toMatchObject({ required: ['2611.01234'], optional: [] })
})

test('lifts two or three words that are one person’s name', () => {
  expect(parseQuery('Anna K. Goldstein').optional).toContain('anna_goldstein')
  expect(parseQuery('graphs of deep learning').optional).not.toContain('graph_learning')
})

test('looks for the longest words of a long search', () => {
  const { required } = parseQuery(
    'Simulation of prosthetic vision with PRIMA system and enhancement of face representation',
  )
  expect(required).toEqual(['simulation', 'prosthetic', 'vision', 'system', 'enhancement', 'representation'])
})

test('looks for nothing where no word is', () => {
  expect(parseQuery(' <>… ').required).toEqual([])
})

test('shows as found what was searched, in any form, and longer words that begin like the last one', () => {
  const isFound = isSearched(parseQuery('models of transf'))
  expect(['model', 'of', 'transformer', 'form'].map(isFound)).toEqual([true, false, true, false])
})
