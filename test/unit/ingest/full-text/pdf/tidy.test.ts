import { expect, test } from 'vitest'
import { joinText, listWords, tidyLine } from '#ingest/full-text/pdf/tidy.ts'

test.each([
  ['ﬁnd the eﬃcient one', 'find the efficient one'],
  ['Schr¨ odinger in Montr´eal', 'Schrödinger in Montréal'],
  ['the angle ˆ 3', 'the angle ˆ 3'],
  ['so\u00adcalled  text , here', 'so called text, here'],
])('tidies %j', (line, text) => {
  expect(tidyLine(line)).toBe(text)
})

test.each([
  ['is opti-', 'mal here', 'is optimal here'],
  ['is well-', 'known here', 'is well-known here'],
  ['a state-of-the-', 'art model', 'a state-of-the-art model'],
  ['the Mann-', 'Whitney test', 'the Mann-Whitney test'],
  ['from 3-', '5 bees', 'from 3- 5 bees'],
  ['two', 'lines', 'two lines'],
])('joins %j and %j', (before, after, text) => {
  expect(joinText(before, after, listWords(['what is well-known', 'what is optimal']))).toBe(text)
})
