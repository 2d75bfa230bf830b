import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinReply, splitReply } from '#ingest/faq/evidence/split-reply.ts'

const answer = 'It needs **3.5 GB**.\n\n- One\n- Two'
const quotes = ['It needs no more than 3.5 GB of memory.', 'A second approach fails.']

test('reads back what it writes', () => {
  expect(splitReply(joinReply(answer, quotes))).toEqual({ text: answer, quotes })
  expect(splitReply(joinReply(answer, []))).toEqual({ text: answer, quotes: [] })
})

test.each([
  ['lists and quotation marks', `- EVIDENCE: "${quotes[0]}"\n- EVIDENCE: “${quotes[1]}”`],
  ['bold marks', `**EVIDENCE:** ${quotes[0]}\n**EVIDENCE:** ${quotes[1]}`],
  ['numbers', `EVIDENCE 1: ${quotes[0]}\nEVIDENCE 2: ${quotes[1]}`],
  ['block quotes', `> EVIDENCE: ${quotes[0]}\n> EVIDENCE: ${quotes[1]}`],
  ['a passage over two lines', `EVIDENCE: It needs no more than\n3.5 GB of memory.\n\nEVIDENCE: ${quotes[1]}`],
  ['a heading and block quotes', `### Evidence\n\n> ${quotes[0]}\n\n> ${quotes[1]}`],
  ['a heading and a list', `**Evidence:**\n1. "${quotes[0]}"\n2. "${quotes[1]}"`],
  ['a fence', `\`\`\`text\nEVIDENCE: ${quotes[0]}\nEVIDENCE: ${quotes[1]}\n\`\`\``],
  ['the mark alone, then block quotes', `EVIDENCE\n> ${quotes[0]}\n> ${quotes[1]}`],
  ['the mark alone, then a list', `**EVIDENCE**\n\n- ${quotes[0]}\n- ${quotes[1]}`],
  ['a rule and a heading before the marks', `---\n\n### Evidence\n\nEVIDENCE: ${quotes[0]}\nEVIDENCE: ${quotes[1]}`],
  ['tags', `<evidence>\nEVIDENCE: ${quotes[0]}\nEVIDENCE: ${quotes[1]}\n</evidence>`],
  ['places after the passages', `EVIDENCE: "${quotes[0]}" (Section 3.2)\nEVIDENCE: ${quotes[1]} (Abstract)`],
  ['places before the passages', `EVIDENCE: [Abstract] "${quotes[0]}"\nEVIDENCE: Section 3: “${quotes[1]}”`],
  ['line ends of Windows', `EVIDENCE: ${quotes[0]}\r\nEVIDENCE: ${quotes[1]}\r\n`],
  ['a Chinese heading', `**原文依据：**\n1. “${quotes[0]}”\n2. “${quotes[1]}”`],
  ['the mark alone, then a fence', `EVIDENCE\n\`\`\`\n${quotes[0]}\n${quotes[1]}\n\`\`\``],
  ['the mark alone, then bare lines', `EVIDENCE\n${quotes[0]}\n\n${quotes[1]}`],
  ['tags without marks', `<evidence>\n${quotes[0]}\n${quotes[1]}\n</evidence>`],
  ['quotations with a mark in small letters', `**Evidence:** "${quotes[0]}"\nEvidence 2: “${quotes[1]}” (Section 4)`],
  ['Chinese marks', `证据：${quotes[0]}\n证据：“${quotes[1]}”`],
])('reads %s', (_, block) => {
  expect(splitReply(`${answer}\n\n${block}`)).toEqual({ text: answer, quotes })
})

test.each([
  ['a heading within an answer', '### Evidence\n\nThe authors rest it on three trials.\n\n### Limits\n\nFew patients.'],
  ['a list of evidence in words', 'Evidence:\n\n- trials in two countries\n- a registry'],
  ['the word in a sentence', 'There is no evidence: the trial was stopped.'],
  [
    'quotations below a heading before more of the answer',
    '### Evidence\n\n> It is cold.\n\nSo they say, and measure it.',
  ],
  [
    'many quotations below a heading',
    `### Quotes\n\n${Array.from({ length: 8 }, (_, n) => `- "It is ${n} degrees cold."`).join('\n')}`,
  ],
  ['quotations below a heading before another one', '### Quotes\n\n- "It is cold."\n\n### Limits\n\nNone.'],
  ['quotations within prose after the word', 'Evidence: "cold" rises with "warm".'],
  ['the word alone above a section', 'It is cold.\n\n## EVIDENCE\n\nThe authors rest it on trials.'],
  ['Chinese prose after the word', '依据：作者给出了三组实验。\n\n证据：表格。'],
  ['quotations that another section follows', 'It is cold.\n\n# Quotes\n\n- "It is cold."\n\n# Habits\n\n- Walking.'],
  ['many quotations at its end', `It is cold.\n\n# Quotes\n\n${'- "It is cold."\n'.repeat(15)}- "It is."`],
  ['nothing but quotations', '### Evidence\n\n> It is cold.'],
  ['code', 'As follows:\n\n```\nEVIDENCE: 1\n```\n\nSo it is.'],
  ['a reply without passages', 'It needs **3.5 GB**.\n\n> It is cold.'],
])('leaves %s alone', (_, reply) => {
  expect(splitReply(reply)).toEqual({ text: reply, quotes: [] })
})

test('takes marked lines out from between paragraphs, and loses nothing of these', () => {
  const reply = `First.\nEVIDENCE: ${quotes[0]}\n\nThen on.\nEVIDENCE: ${quotes[1]}\nAnd on.\n\n- Last`
  expect(splitReply(reply)).toEqual({ text: 'First.\n\nThen on.\nAnd on.\n\n- Last', quotes })
})

test.each(['EVIDENCE:', 'EVIDENCE: none', 'EVIDENCE\nNone.', 'EVIDENCE\n\n> (none)', 'EVIDENCE:\n无。'])(
  'takes out %j, which names no passage',
  (block) => {
    expect(splitReply(`${answer}\n\n${block}`)).toEqual({ text: answer, quotes: [] })
  },
)

test('keeps every line of an answer that has no mark', () => {
  const line = fc.constantFrom(
    ...[
      'Evidence',
      '### Evidence',
      '**Evidence:**',
      '- trials',
      'It is cold.',
      '> cold',
      '',
      '```',
      '---',
      '证据：',
      '| a | b |',
    ],
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const reply = [...lines, 'The end.'].join('\n')
      const { text, quotes } = splitReply(reply)
      const shown = [text, ...quotes].join('\n')
      for (const said of ['trials', 'It is cold.', '| a | b |', 'The end.']) {
        expect(shown.split(said).length).toBe(reply.split(said).length)
      }
    }),
  )
})

test.each([
  '*',
  '>',
  '-',
  '`',
  '"',
  '[',
  '\n',
  'EVIDENCE',
  'EVIDENCE:\n',
  '```\n',
  ' ',
  '<evidence>\n',
  'Evidence: "a"\n',
  '> a\n',
])('ends on endless %j', (sign) => {
  const reply = sign.repeat(200_000)
  expect(splitReply(reply).text.length).toBeLessThanOrEqual(reply.length)
})
