import { expect, test } from 'vitest'
import { stripReasoning } from '#ingest/faq/reply/strip-reasoning.ts'

test.each([
  ['It is so.', 'It is so.'],
  ['<think>\nWhy?\n\nHm.\n</think>\n\nIt is so.', 'It is so.'],
  ['<think></think><thinking>a</thinking>It is so.', 'It is so.'],
  ['Let me see. Why?\n</think>\nIt is so.', 'It is so.'],
  ['<think>It goes on and', ''],
  ['<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final<|message|>It is so.', 'It is so.'],
  ['It is so.<|im_end|>', 'It is so.'],
  ['It is so.</s><|endoftext|>\n', 'It is so.'],
  ['It writes `<think>` and `</think>` around it.', 'It writes `<think>` and `</think>` around it.'],
  ['The tag </think> ends it, and nothing begins it.', 'The tag </think> ends it, and nothing begins it.'],
])('%j → %j', (reply, spoken) => {
  expect(stripReasoning(reply)).toBe(spoken)
})
