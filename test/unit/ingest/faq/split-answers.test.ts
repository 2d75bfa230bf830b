import { expect, test } from 'vitest'
import { splitAnswers } from '#ingest/faq/split-answers.ts'

const questions = ['What problem is solved?', 'How is it solved?', 'Summarise it.']
const answers = ['A problem.', 'A way.', 'A summary.']

test.each([
  [
    'headings',
    '## What problem is solved?\nA problem.\n## How is it solved?\n\nA way.\n\n## Summarise it.\nA summary.',
  ],
  [
    'bold type',
    '**What problem is solved?**\nA problem.\n\n**2. How is it solved?**\nA way.\n\n**Summarise it:**\nA summary.',
  ],
  [
    'numbers',
    '1. What problem is solved?\n\nA problem.\n\n2. How is it solved?\n\nA way.\n\n3. Summarise it.\n\nA summary.',
  ],
  [
    'other words, in order',
    'Here you are.\n\n### The problem\nA problem.\n\n### The way\nA way.\n\n### Summary\nA summary.',
  ],
  [
    'another order',
    '## Summarise it\nA summary.\n## 1) What problem is solved\nA problem.\n## How is it solved\nA way.',
  ],
])('reads %s', (_, reply) => {
  expect(splitAnswers(reply, questions)).toEqual(answers)
})

test('leaves open what is missing or empty', () => {
  expect(splitAnswers('## How is it solved?\nA way.\n## Summarise it.\n', questions)).toEqual([
    undefined,
    'A way.',
    undefined,
  ])
  expect(splitAnswers('Just a text.', questions)).toEqual([undefined, undefined, undefined])
  expect(splitAnswers('', questions)).toEqual([undefined, undefined, undefined])
})

test('does not take lists and code within an answer for headings', () => {
  const reply = `## ${questions[0]}\n1. One thing\n2. Another\n3. A third\n\n\`\`\`sh\n# How is it solved?\n\`\`\`\n## ${questions[1]}\nA way.`
  expect(splitAnswers(reply, questions)[0]).toContain('# How is it solved?')
  expect(splitAnswers(reply, questions)[1]).toBe('A way.')
})

test('keeps the first of two answers to one question', () => {
  expect(splitAnswers(`## ${questions[1]}\nOne.\n## ${questions[1]}\nTwo.`, questions)[1]).toBe('One.')
})

test.each([
  ['a text', 'A way.\n\nAnother.', 'A way.\n\nAnother.'],
  ['a heading of its own', '### The way\nA way.\n#### More\nAnother.', 'A way.\n#### More\nAnother.'],
  ['a heading in its midst', 'A way.\n\n### More\nAnother.', 'A way.\n\n### More\nAnother.'],
  ['several headings', '### One\nA way.\n### More\nAnother.', '### One\nA way.\n### More\nAnother.'],
  ['nothing', ' \n', undefined],
])('takes %s for the answer to a single question', (_, reply, answer) => {
  expect(splitAnswers(reply, ['How is it solved?'])).toEqual([answer])
})
