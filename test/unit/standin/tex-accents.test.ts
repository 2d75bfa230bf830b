import { expect, test } from 'vitest'
import { fromTexAccents, toTexAccents } from '#standin/arxiv/tex-accents.ts'

test.each([
  ['José Núñez', "Jos\\'e N\\'u\\~nez"],
  ['Paul Erdős', 'Paul Erd\\H{o}s'],
  ['Ødegård', '{\\O}deg{\\aa}rd'],
  ['Łukasz Wiśniewski', "{\\L}ukasz Wi\\'sniewski"],
  ['Beneš', 'Bene\\v{s}'],
  ['陈沐阳', '陈沐阳'],
])('encodes %s and reads it back', (name, tex) => {
  expect(toTexAccents(name)).toBe(tex)
  expect(fromTexAccents(tex)).toBe(name)
})

test.each([
  ["Poincar{\\'e}", 'Poincaré'],
  ['Schr{\\"o}dinger', 'Schrödinger'],
  ["Mar\\'{\\i}a", 'María'],
  ['\\alpha \\to \\lambda_{\\o}', '\\alpha \\to \\lambda_ø'],
])('decodes %s', (tex, text) => {
  expect(fromTexAccents(tex)).toBe(text)
})
