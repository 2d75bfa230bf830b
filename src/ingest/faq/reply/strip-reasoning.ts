/**
 * What a model says aloud: without the reasoning that some put before it (`<think>…</think>answer`) and without the
 * tokens that end its turn. Empty where the reasoning never ends.
 */
export function stripReasoning(reply: string): string {
  return repeat(stripEnd, repeat(stripStart, reply.trim()))
}

/** Reasoning and endings that may follow upon one another. */
const mostRounds = 8

function repeat(strip: (reply: string) => string, reply: string): string {
  let stripped = reply
  for (let round = 0; round < mostRounds; round++) {
    const next = strip(stripped)
    if (next === stripped) break
    stripped = next
  }
  return stripped
}

const tags = ['think', 'thinking', 'thought', 'reasoning']

/** Models of the gpt-oss family, where a server leaves their channels in. */
const finalChannel = '<|channel|>final<|message|>'

const endings = ['<|im_end|>', '<|endoftext|>', '<|eot_id|>', '<|return|>', '<|end|>', '<｜end▁of▁sentence｜>', '</s>']

function stripStart(reply: string): string {
  const channel = reply.startsWith('<|') ? reply.lastIndexOf(finalChannel) : -1
  if (channel >= 0) return reply.slice(channel + finalChannel.length).trim()
  for (const tag of tags) {
    const close = `</${tag}>`
    const end = reply.indexOf(close)
    if (reply.startsWith(`<${tag}>`)) return end < 0 ? '' : reply.slice(end + close.length).trim()
    // Some servers swallow the opening tag; a closing one alone on its line is not part of an answer.
    if (end >= 0 && !reply.slice(0, end).includes(`<${tag}>`) && isOwnLine(reply, end, close.length))
      return reply.slice(end + close.length).trim()
  }
  return reply
}

function isOwnLine(text: string, start: number, length: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const after = text.slice(start + length).split('\n', 1)[0] ?? ''
  return before.trim() === '' && after.trim() === ''
}

function stripEnd(reply: string): string {
  const ending = endings.find((token) => reply.endsWith(token))
  return ending ? reply.slice(0, -ending.length).trimEnd() : reply
}
