import { describe, expect, test } from 'vitest'
import { parseAbstract } from '#ingest/tex/abstract.ts'
import { expandDefinitions } from '#ingest/tex/definitions.ts'
import { formatMarkdown } from '#markdown/format.ts'

describe('puts a definition in the place of its uses:', () => {
  test.each([
    ['a command', 'Let \\newcommand{\\R}{\\mathbb{R}} $\\R^n$ and $\\R x$', 'Let  $\\mathbb{R}^n$ and $\\mathbb{R} x$'],
    ['one without braces', '\\newcommand\\cL{\\mathcal L}$\\cL f$', '$\\mathcal L f$'],
    ['one that ends in a name', '\\def\\a{\\alpha}$\\a b \\a_1$', '$\\alpha b \\alpha_1$'],
    ['one with arguments', '\\newcommand{\\ip}[2]{\\langle #1,#2\\rangle}$\\ip{x}{y}$', '$\\langle x,y\\rangle$'],
    ['a plain TeX one', '\\def\\sq#1{#1^2}$\\sq x+\\sq{yz}$', '$x^2+yz^2$'],
    ['an operator', '\\DeclareMathOperator{\\Tr}{Tr}$\\Tr A$', '$\\operatorname{Tr} A$'],
    ['one in a formula of its own', 'Here $\\def\\x{y}$ we see $\\x$', 'Here  we see $y$'],
    ['one that uses another', '\\def\\a{\\b_1}\\def\\b{z}$\\a$', '$z_1$'],
    ['one as an argument', '\\newcommand{\\x}{x_1}$\\hat\\x+\\frac\\x2$', '$\\hat{x_1}+\\frac{x_1}2$'],
    [
      'none behind a line end',
      '\\newcommand{\\x}{y}$\\begin{cases}1\\\\x\\end{cases}$',
      '$\\begin{cases}1\\\\x\\end{cases}$',
    ],
    ['one between two formulas', 'for $x$\\def\\R{\\mathbb R} $y\\in\\R$', 'for $x$ $y\\in{\\mathbb R}$'],
    ['nothing else', 'The \\define of \\Rn with $\\R$', 'The \\define of \\Rn with $\\R$'],
  ])('%s', (_, tex, expanded) => {
    expect(expandDefinitions(tex)).toBe(expanded)
  })
})

describe('leaves alone', () => {
  test.each([
    ['one that never ends', '\\def\\a{\\a\\a}$\\a$'],
    ['one that grows without end', '\\newcommand{\\a}{\\b\\b}\\newcommand{\\b}{\\a\\a}$\\a$'],
    ['one whose brace is missing', '\\newcommand{\\a}{b $\\a$'],
    ['one with delimiters of its own', '\\def\\a(#1){b} $\\a(x)$'],
  ])('%s', (_, tex) => {
    expect(expandDefinitions(tex)).toBe(tex)
  })
})

test('an abstract shows nothing of its definitions', () => {
  const tex = 'We study \\newcommand{\\F}{\\mathbb{F}}curves over $\\F_q$ and \\F.'
  expect(formatMarkdown(parseAbstract(tex))).toBe('We study curves over $\\mathbb{F}_q$ and $\\mathbb{F}$.')
})
