import { fingerprint } from './fingerprint.ts'

/**
 * A paper's text between two marks that it cannot write itself, as data for a model: tokens that chat templates read as
 * the end of a message, and characters that no reader sees, are taken apart. The same text has the same marks.
 */
export function fence(text: string): { open: string; close: string; text: string } {
  const data = disarm(text)
  let mark = fingerprint('paper', data)
  while (data.includes(mark)) mark = fingerprint('paper', data, mark)
  return { open: `<<<PAPER ${mark}`, close: `PAPER ${mark}>>>`, text: data }
}

/** `<|im_end|>` → `< |im_end|>`: reads the same, and no server takes it for a token. */
export function disarm(text: string): string {
  return text.replace(unseen, '').replace(chatToken, (token) => `${token.slice(0, 1)} ${token.slice(1)}`)
}

/** Zero-width characters, marks of direction, tags, and controls but tab and line feed. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/gu

/** Of the templates of ChatML, Llama, Mistral, Gemma, Phi, DeepSeek, GLM, Command and of reasoning models. */
const chatToken =
  /<[|｜][\p{L}\p{N}_▁.\- ]{1,40}[|｜]>|<\/?s>|<<\/?SYS>>|\[\/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|gMASK|sMASK)\]|<\/?(?:start_of_turn|end_of_turn|bos|eos|pad|sop|eop|think|thinking|tool_call|tool_response|function_calls?|system|assistant|user|human)>/giu
