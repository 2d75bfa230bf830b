import { expect, test } from 'vitest'
import { promotePhrases } from '#client/search/promote.ts'

const paper = (title: string, ...authors: string[]) => {
  return { id: '2611.01234', title, authors, date: '2026-11-19', categories: ['math.CO'], abstract: '' }
}

test('puts the title itself first, then titles with the phrase, then an author of that name', () => {
  const papers = [
    paper('Long knots and ties', 'Ada Long'),
    paper('Ties', 'Knots Long'),
    paper('On long knots'),
    paper('Long Knots.'),
  ]
  expect(promotePhrases(papers, 'long knots').map(({ title }) => title)).toEqual([
    'Long Knots.',
    'Long knots and ties',
    'On long knots',
    'Ties',
  ])
  expect(promotePhrases(papers, 'Knots Long')[0]?.title).toBe('Ties')
})
