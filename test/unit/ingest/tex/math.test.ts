import { describe, expect, test } from 'vitest'
import { parseLine } from '#ingest/tex/line.ts'
import { draw } from './draw.ts'

const drawn = (tex: string) => draw(parseLine(tex))

describe('formulas', () => {
  test.each([
    ['a $x$ b', 'a ⟦x⟧ b'],
    ['a $ x_1 $ b', 'a ⟦x_1⟧ b'],
    ['a $ n $ b', 'a ⟦n⟧ b'],
    ['$10^5$6', '⟦10^5⟧6'],
    ['1979$-$2025 and $<$5', '1979⟦-⟧2025 and ⟦<⟧5'],
    ['$λλ$3726, $λ$43', '⟦λλ⟧3726, ⟦λ⟧43'],
    ['$x\n=y$', '⟦x =y⟧'],
    ['\\( x \\)', '⟦x⟧'],
    ['$\\text{if $x$ or}$', '⟦\\text{if $x$ or}⟧'],
    ['$5\\$$', '⟦5\\$⟧'],
    ['$\\mathrm{a\\ }$ $a\\ $', '⟦\\mathrm{a\\ }⟧ ⟦a\\ ⟧'],
    ['$a~b%c$', '⟦a~b%c⟧'],
    ['\\textit{a {$x$} b}', '/a ⟦x⟧ b/'],
    ['\\ensuremath{z}', '⟦z⟧'],
  ])('reads %j', (tex, expected) => {
    expect(drawn(tex)).toBe(expected)
  })
  test('joins two that touch', () => {
    expect(drawn('$a$$b$')).toBe('⟦a b⟧')
  })
  test('takes one that is only a font as text', () => {
    expect(drawn('our $\\emph{two new models}$')).toBe('our /two new models/')
  })
})

describe('dollars', () => {
  test.each([
    'cost $5 and then $6 million',
    'costs $5-$10 (US$7/US$8)',
    'US$5 in US$ terms',
    'only $ 3',
    'an odd $ here',
    '$$',
    '$$$',
  ])('leaves %j alone', (tex) => {
    expect(drawn(tex)).toBe(tex)
  })
  test('finds the formula behind a price', () => {
    expect(drawn('for $5 we get $x_1$ and $y$')).toBe('for $5 we get ⟦x_1⟧ and ⟦y⟧')
  })
  test('never swallows a sentence', () => {
    expect(drawn('the odd $x_1 is one of the terms $y$')).toBe('the odd $x_1 is one of the terms ⟦y⟧')
  })
})

test('an ampersand without columns is one to be read', () => {
  expect(drawn('$R&D$ and $\\matrix{a&b}$')).toBe('⟦R\\&D⟧ and ⟦\\matrix{a&b}⟧')
})

test('a character by its number is that character', () => {
  expect(drawn('Vlasov$\\unicode{x2013}$Poisson, $a\\unicode{945}$, \\unicode{x202e}b')).toBe('Vlasov–Poisson, ⟦aα⟧, b')
})
