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
  ['Chinese marks', `证据：${quotes[0]}\n证据：“${quotes[1]}”`],
])('reads %s', (_, block) => {
  expect(splitReply(`${answer}\n\n${block}`)).toEqual({ text: answer, quotes })
})

test.each([
  ['a heading within an answer', '### Evidence\n\nThe authors rest it on three trials.\n\n### Limits\n\nFew patients.'],
  ['a list of evidence in words', 'Evidence:\n\n- trials in two countries\n- a registry'],
  ['the word in a sentence', 'There is no evidence: the trial was stopped.'],
  ['a marked line before more of the answer', 'EVIDENCE: a line\n\n## And on\n\nMore.'],
])('leaves %s alone', (_, reply) => {
  expect(splitReply(reply)).toEqual({ text: reply, quotes: [] })
})
