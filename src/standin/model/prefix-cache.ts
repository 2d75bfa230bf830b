import { createHash } from 'node:crypto'
import { type ChatMessage, textOf } from './chat.ts'
import { charactersPerToken } from './tokens.ts'

/**
 * A provider's prefix cache: how many of a conversation's first tokens an earlier one began with, in whole blocks, and
 * none below `least`. Source: https://platform.openai.com/docs/guides/prompt-caching
 */
export function createPrefixCache({ least = 1024, block = 128 }: PrefixCacheOptions = {}): PrefixCache {
  const known = new Set<string>()
  const size = block * charactersPerToken
  return {
    read(messages) {
      const text = messages.map((message) => `${message.role}\0${textOf(message)}`).join('\0')
      let beginning = ''
      let shared = 0
      for (let end = size; end <= text.length; end += size) {
        beginning = createHash('sha1')
          .update(beginning)
          .update(text.slice(end - size, end))
          .digest('base64')
        if (known.has(beginning)) shared += block
        known.add(beginning)
      }
      return shared < least ? 0 : shared
    },
  }
}

/** Tokens. */
export type PrefixCacheOptions = { least?: number; block?: number }

export type PrefixCache = {
  /** Tokens known from earlier conversations; from now on this one is known. */
  read(messages: ChatMessage[]): number
}
