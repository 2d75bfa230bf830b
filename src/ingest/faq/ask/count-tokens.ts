/** Loads the tokenizer of OpenAI's current models; others split text much alike. It takes a tenth of a second. */
export async function loadTokenCounter(): Promise<CountTokens> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
  const plain = { disallowedSpecial: new Set<string>() }
  return (text) => {
    let count = 0
    for (let from = 0; from < text.length; from += pieceLength) {
      count += countTokens(text.slice(from, from + pieceLength), plain)
    }
    return count
  }
}

/** A long run without spaces costs the tokenizer the square of its length; a cut costs the count one token at the most. */
const pieceLength = 400

/** Tokens of a text, near enough for a budget. */
export type CountTokens = (text: string) => number

/** Without a tokenizer: more than there are in prose of any language. */
export function guessTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 3)
}
